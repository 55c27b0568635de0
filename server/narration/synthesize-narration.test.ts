import { describe, expect, it } from "vitest";
import { CLIP_PAD_MS, type SpeechEngine } from "@/server/adapters/speech/speech-engine";
import { synthesizeNarration } from "./synthesize-narration";

/** Says each word in 100 ms of full loudness. */
const engine: SpeechEngine = {
  id: "drone",
  version: "1",
  voices: [{ id: "drone", name: "Drone", language: "en", gender: "male" }],
  sampleRate: 1000,
  synthesizeSentence: ({ words }) =>
    Promise.resolve({
      samples: new Float32Array(words.length * 100 + 2 * CLIP_PAD_MS).fill(1),
      sampleRate: 1000,
      words: words.map((_, index) => ({
        startMs: CLIP_PAD_MS + index * 100,
        endMs: CLIP_PAD_MS + (index + 1) * 100,
      })),
    }),
  close: () => Promise.resolve(),
};

const narrate = (sentences: [string, number][], speed = 1) =>
  synthesizeNarration({
    engine,
    sentences: sentences.map(([text, pauseAfterMs]) => ({
      spokenWords: text.split(" ").filter((word) => word !== ""),
      pauseAfterMs,
    })),
    voiceId: "drone",
    speed,
  });

describe("a narration", () => {
  it("has a quarter of a second between the words of two sentences", async () => {
    const { words, sentenceStartMs, sentenceEndMs, durationMs, samples } = await narrate([
      ["one two", 0],
      ["three", 0],
    ]);

    expect(words).toEqual([
      [
        { startMs: 40, endMs: 140 },
        { startMs: 140, endMs: 240 },
      ],
      [{ startMs: 490, endMs: 590 }],
    ]);
    expect([sentenceStartMs, sentenceEndMs]).toEqual([
      [40, 490],
      [240, 590],
    ]);
    expect([durationMs, samples.length]).toEqual([630, 630]);
  });

  it("adds each sentence's own pause, the last one's too", async () => {
    const { sentenceStartMs, durationMs } = await narrate([
      ["one", 1000],
      ["two", 500],
    ]);

    expect(sentenceStartMs).toEqual([40, 1390]);
    expect(durationMs).toBe(2030);
  });

  it("draws its breath faster at a higher speed", async () => {
    const { sentenceStartMs } = await narrate(
      [
        ["one", 0],
        ["two", 0],
      ],
      2,
    );

    expect(sentenceStartMs).toEqual([40, 265]);
  });

  it("spends no air on a sentence without words, only its pause", async () => {
    const { words, sentenceStartMs, sentenceEndMs } = await narrate([
      ["", 200],
      ["one", 0],
      ["", 0],
    ]);

    expect(words).toEqual([[], [{ startMs: 240, endMs: 340 }], []]);
    expect([sentenceStartMs, sentenceEndMs]).toEqual([
      [0, 240, 380],
      [0, 340, 380],
    ]);
  });

  it("joins sound and silence without a click", async () => {
    const { samples } = await narrate([
      ["one", 0],
      ["two", 300],
    ]);
    const steps = samples.map((sample, index) => Math.abs(sample - (samples[index - 1] ?? 0)));

    expect(Math.max(...steps)).toBeLessThanOrEqual(0.126);
    expect([samples[0], samples[179]]).toEqual([0, 0]);
  });
});
