import { describe, expect, it } from "vitest";
import { cutSamples, parsePronunciations, parseSpokenSegments } from "./spoken-clip";

describe("what flite prints", () => {
  it("becomes the spoken phones with their times, pauses left out", () => {
    expect(parseSpokenSegments("pau:0.110 hh:0.232 aa:0.264 pau:0.500 \n")).toEqual([
      { phone: "hh", startMs: 110, endMs: 232 },
      { phone: "aa", startMs: 232, endMs: 264 },
    ]);
  });

  it("is refused when it holds no time", () => {
    expect(() => parseSpokenSegments("pau:0.110 hh")).toThrow(/flite printed "hh"/);
  });

  it("is refused when words are missing", () => {
    expect(() => parsePronunciations("pau hh ay pau \n", 2)).toThrow(/1 words for 2/);
  });
});

it("a cut beyond the recording is filled with silence", () => {
  expect([...cutSamples(Float32Array.of(1, 2, 3), 1000, -2, 5)]).toEqual([0, 0, 1, 2, 3, 0, 0]);
});
