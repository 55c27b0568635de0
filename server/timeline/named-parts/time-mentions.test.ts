import { expect, it } from "vitest";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { timeMentions } from "./time-mentions";

type Options = { language?: string; isInOrder?: boolean };

/** The word with which each part appears. */
function wordsAtParts(parts: string[], speech: string, options: Options = {}): (string | undefined)[] {
  const captions = speakEvenly(speech);
  const times = timeMentions({ parts, captions, language: "en", isInOrder: true, ...options });

  return times.map((time) => captions.find(({ startMs }) => startMs === time)?.text.trim());
}

it("parts appear with the words that name them, whatever their endings", () => {
  expect(
    wordsAtParts(["Heavy rain", "A flooded valley"], "When heavy rains fall, the valley is flooded."),
  ).toEqual(["heavy", "valley"]);
});

it("a part is where most of its words are, not where one of them is", () => {
  expect(
    wordsAtParts(["Blue blood of squid"], "Their blood is odd, and the blue blood of a squid is odd too."),
  ).toEqual(["blue"]);
});

it("a part that nobody names comes with the one before it, or with the scene", () => {
  expect(wordsAtParts(["Whales", "Squid", "Krill"], "It begins with squid.")).toEqual([
    "It",
    "squid.",
    "squid.",
  ]);
});

it("parts in order wait for each other; others appear as they are named", () => {
  const speech = "The eyes of a squid, its arms and its eyes.";

  expect(wordsAtParts(["Arms", "Eyes"], speech)).toEqual(["arms", "eyes."]);
  expect(wordsAtParts(["Arms", "Eyes"], speech, { isInOrder: false })).toEqual(["arms", "eyes"]);
});

it("words are found in languages without spaces", () => {
  const captions = ["心臓は", "三つ、", "血は", "青い。"].map((text, index) => ({
    ...{ text, startMs: index * 100, endMs: index * 100 + 100 },
    ...{ timestampMs: null, confidence: null, isEmphasized: false },
  }));

  expect(timeMentions({ parts: ["心臓", "血"], captions, language: "ja", isInOrder: true })).toEqual([
    0, 200,
  ]);
});
