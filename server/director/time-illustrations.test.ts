import { describe, expect, it } from "vitest";
import { speakEvenly } from "@/remotion/fixtures/sample-props";
import { timeIllustrations } from "./time-illustrations";

const captions = speakEvenly("In the deep lives the octopus of which nobody knows.");
const msPerWord = captions[1]?.startMs ?? 0;

function timeOf(lettersBefore: number, durationMs = 10_000): number | undefined {
  const illustrations = [{ name: "octopus", lettersBefore }];

  return timeIllustrations(illustrations, { captions, durationMs, themeId: "paper" })[0]?.startMs;
}

describe("an illustration comes in", () => {
  it("as the word is spoken that it means", () => {
    const startMs = timeOf("Inthe".length) ?? 0;

    expect(startMs).toBeLessThan(2 * msPerWord);
    expect(startMs).toBeGreaterThan(msPerWord);
  });

  it("with the scene where the script names it", () => {
    expect(timeOf(0)).toBe(0);
  });

  it("within a second, however late its word", () => {
    const last = "Inthedeeplivestheoctopusofwhichnobody".length;

    expect(timeOf(last)).toBe(1000);
    expect(timeOf(last, 1800)).toBe(800);
  });
});

it("of several illustrations the first comes in soon, and the others wait for their words", () => {
  const illustrations = [
    { name: "octopus", lettersBefore: "Inthedeeplivesthe".length },
    { name: "deep", lettersBefore: "Inthedeeplives".length },
  ];
  const [octopus, deep] = timeIllustrations(illustrations, {
    ...{ captions, durationMs: 10_000, themeId: "paper" },
  });

  expect(deep?.startMs).toBe(1000);
  expect(octopus?.startMs).toBeGreaterThan(4 * msPerWord);
});
