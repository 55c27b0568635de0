import { expect, it } from "vitest";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { parse } from "@/server/script-format/scripts.fixture";
import { timePlaces } from "./time-places";

/** The word with which each country of a map lights up, in the order of the directive. */
function wordsAtBeats(countries: string, speech: string, language = "en"): (string | undefined)[] {
  const [scene] = parse(`---\nlanguage: ${language}\n---\n\n::map[${countries}]\n\n${speech}`).scenes;
  if (scene?.overlay.kind !== "map") throw new Error("The script makes no map.");

  const captions = speakEvenly(speech);
  const beats = timePlaces({ overlay: scene.overlay, captions, language });

  return beats.map((beatMs) => captions.find(({ startMs }) => startMs === beatMs)?.text.trim());
}

it("countries light up as they are named, in the voice's order and not in the map's", () => {
  expect(
    wordsAtBeats(
      "Brazil, Yemen, Ethiopia",
      "From Ethiopia it crossed the sea to Yemen, and much later to Brazil.",
    ),
  ).toEqual(["Brazil.", "Yemen,", "Ethiopia"]);
});

it("a country that is never named lights up with the first that is", () => {
  expect(wordsAtBeats("Brazil, Peru, Chile", "Much of it grows in Peru, and some in Chile.")).toEqual([
    "Peru,",
    "Peru,",
    "Chile.",
  ]);
});

it("countries that nobody names have no time of their own", () => {
  expect(wordsAtBeats("Brazil, Peru", "It grows in these two.")).toEqual([]);
});

it.each([
  ["its first mention counts", "Peru", "We love Peru. Yes, Peru, we do.", "Peru."],
  ["a possessive names it", "Brazil", "It is Brazil’s coffee.", "Brazil’s"],
  ["another name than the map's", "UK", "They drink it in Great Britain too.", "Great"],
  ["a code in capitals", "United States", "They told us that the U.S. drinks most.", "U.S."],
  ["a longer name is not the shorter inside it", "Sudan", "It is not South Sudan but Sudan!", "Sudan!"],
  ["a continent is no country", "United States", "It is not South America but America!", "America!"],
  ["a name ends with its clause", "Sudan", "Further south, Sudan grows it.", "Sudan"],
])("%s", (_rule, countries, speech, word) => {
  expect(wordsAtBeats(countries, speech)).toEqual([word]);
});

it("cities appear as they are named, also by another name, behind the countries", () => {
  expect(
    wordsAtBeats("India; Lisbon -> Kozhikode", "From Lisbon they sailed to Calicut, which is in India."),
  ).toEqual(["India.", "Lisbon", "Calicut,"]);
});

it.each([
  ["a bird and its plates", "Turkey, China", "We ate turkey from fine china."],
  ["what is shouted", "Italy, India, United States", "IT IS BEST IN MAY. GIVE US MORE!"],
  ["abbreviations", "Indonesia, Laos", "An ID, a CD and L.A. are here."],
  ["a state with another's name", "Mexico", "They came from New Mexico."],
  ["animals", "Guinea", "It keeps two Guinea pigs."],
])("%s light up no country", (_what, countries, speech) => {
  expect(wordsAtBeats(countries, speech)).toEqual([]);
});

it("a name may be in the script's language", () => {
  expect(wordsAtBeats("Brasilien, Japan", "Aus Japan kommt er nicht, aus Brasilien schon.", "de")).toEqual([
    "Brasilien",
    "Japan",
  ]);
});
