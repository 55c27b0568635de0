import { expect, it } from "vitest";
import type { ListedVoice } from "@/server/providers/listed-voice";
import { filterVoices, listFilterOptions, noFilters } from "./filter-voices";

const voices: ListedVoice[] = [
  { id: "hibari:heart", name: "Heart (natural, American English)", language: "en-US", gender: "female" },
  { id: "kokoro:george", name: "George", language: "en-GB", gender: "male" },
  { id: "kokoro:zoe", name: "Zoë", language: "fr-FR", gender: "female" },
];
const find = (filters: Partial<typeof noFilters>) =>
  filterVoices(voices, { ...noFilters, ...filters }).map(({ id }) => id);

it("shows every voice where nothing is asked for", () => {
  expect(find({})).toEqual(voices.map(({ id }) => id));
});

it.each([
  [{ search: "heart" }, ["hibari:heart"]],
  [{ search: " zoe " }, ["kokoro:zoe"]],
  [{ search: "british man" }, ["kokoro:george"]],
  [{ search: "nobody" }, []],
  [{ language: "en" }, ["hibari:heart", "kokoro:george"]],
  [{ language: "en", accent: "en-GB" }, ["kokoro:george"]],
  [{ gender: "female" }, ["hibari:heart", "kokoro:zoe"]],
  [{ engine: "kokoro", gender: "female" }, ["kokoro:zoe"]],
])("filters by %o", (filters, ids) => {
  expect(find(filters)).toEqual(ids);
});

it("offers what there is, and the accents of the chosen language", () => {
  const { languages, accents, genders, engines } = listFilterOptions(voices, { language: "en" });

  expect(languages.map(({ name }) => name)).toEqual(["English", "French"]);
  expect(accents.map(({ name }) => name)).toEqual(["American English", "British English"]);
  expect(genders.map(({ name }) => name)).toEqual(["Man", "Woman"]);
  expect(engines.map(({ id }) => id)).toEqual(["hibari", "kokoro"]);
  expect(listFilterOptions(voices, { language: "" }).accents).toEqual([]);
});
