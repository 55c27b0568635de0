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
    const startMs = timeOf("Inthedeeplivesthe".length) ?? 0;

    expect(startMs).toBeLessThan(5 * msPerWord);
    expect(startMs).toBeGreaterThan(4 * msPerWord);
  });

  it("with the scene where the script names it", () => {
    expect(timeOf(0)).toBe(0);
  });

  it("in time to be seen, however late its word", () => {
    const last = "Inthedeeplivestheoctopusofwhichnobody".length;

    expect(timeOf(last)).toBe(2500);
    expect(timeOf(last, 2000)).toBe(1000);
  });
});
