import { expect, it } from "vitest";
import { suggestVoices } from "./suggest-voices";

const suggest = (...ids: string[]) => suggestVoices(ids.map((id) => ({ id })));

it("names all voices where there are few", () => {
  expect(suggest("rms")).toBe("rms");
  expect(suggest("rms", "slt", "awb")).toBe("rms, slt, or awb");
});

it("names the first of many, and the command that lists the others", () => {
  expect(suggest("af_heart", "af_bella", "af_nicole", "am_fenrir")).toBe(
    'af_heart, af_bella, af_nicole, or another that "npm run voices" lists',
  );
});
