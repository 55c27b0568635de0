import { expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { findSampleSentence } from "./sample-sentence";

const find = (script: string, voiceLanguage: string) =>
  findSampleSentence(parseScript(script), voiceLanguage)
    ?.runs.map(({ text }) => text)
    .join("");

it("a voice says the first sentence of four words or more", () => {
  expect(find("# Octopus\n\nOctopuses have three hearts.", "en-GB")).toBe("Octopuses have three hearts.");
});

it("a voice says a shorter sentence where there is no other", () => {
  expect(find("# Octopus", "en-US")).toBe("Octopus");
});

it("a script that does not name its language is said by a voice of the language that it is written in", () => {
  const spanish = "Un pulpo tiene tres corazones y sangre azul. Es algo muy extraño y hermoso.";

  expect(find(spanish, "es-ES")).toBe("Un pulpo tiene tres corazones y sangre azul.");
  expect(find(spanish, "en-US")).toBeUndefined();
});
