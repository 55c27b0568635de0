import { expect, it } from "vitest";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { parse } from "@/server/script-format/scripts.fixture";
import { timeParts } from "./time-parts";

/** The word with which each part of a card appears while the paragraph below it is spoken. */
function wordsAtBeats(card: string, speech: string, language = "en"): (string | undefined)[] {
  const [scene] = parse(`---\nlanguage: ${language}\n---\n\n${card}\n\n${speech}`).scenes;
  if (!scene) throw new Error("The script makes no scene.");

  const captions = speakEvenly(speech);

  return timeParts(scene.overlay, captions, language).map((beatMs) =>
    captions.find(({ startMs }) => startMs === beatMs)?.text.trim(),
  );
}

it("a part appears at its number or at a telling word of its own, whichever is said first", () => {
  expect(
    wordsAtBeats(
      "::timeline[1876: the telephone; 1903: first flight; 1969: landing on the Moon]",
      "Telephones came in 1876, the brothers flew in 1903, and people landed later.",
    ),
  ).toEqual(["Telephones", "1903,", "landed"]);
});

it("a part that nobody names appears with the one before it, or with the first that is named", () => {
  expect(
    wordsAtBeats(
      "::timeline[1876: a bell; 1903: first flight; 1969: the Moon]",
      "It all began in 1903, and it went on.",
    ),
  ).toEqual(["1903,", "1903,", "1903,"]);
});

it("parts that nobody names have no times", () => {
  expect(wordsAtBeats("::timeline[1876: a bell; 1903: a plane]", "It all took rather long.")).toEqual([]);
});

it("parts are found in languages without spaces", () => {
  expect(
    wordsAtBeats(
      "::timeline[1876年: 電話; 1903年: 飛行機]",
      "電話が 生まれ、 飛行機は 後に 飛びました。",
      "ja",
    ),
  ).toEqual(["電話が", "飛行機は"]);
});

it("the way back of a cycle is shown with its last step", () => {
  expect(
    wordsAtBeats("::cycle[Evaporation; Clouds; Rain]", "Water evaporates, clouds form, and rain falls down."),
  ).toEqual(["evaporates,", "clouds", "rain", "rain"]);
});
