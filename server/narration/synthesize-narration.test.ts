import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLIP_PAD_MS, type SpeechEngine } from "@/server/adapters/speech/speech-engine";
import { estimateNarration } from "./timing/estimate-narration";
import { CUT_OVERLAP_MS, type SpokenSentence } from "./schema";
import { synthesizeNarration } from "./synthesize-narration";

const silence = { id: "drone", version: "1", close: () => Promise.resolve() };

/** Says each word in 100 ms of full loudness. */
const drone: SpeechEngine = {
  ...silence,
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
};

/** Says the word "17" as 17 samples; its first one is loud. No sample of it is at a whole millisecond. */
const clicker: SpeechEngine = {
  ...{ ...drone, id: "clicker", sampleRate: 7919 },
  synthesizeSentence({ words }) {
    const pad = Math.round((CLIP_PAD_MS * 7919) / 1000);
    const starts = words.map((_, index) =>
      words.slice(0, index).reduce((sum, word) => sum + Number(word), pad),
    );
    const ends = words.map((word, index) => (starts[index] ?? 0) + Number(word));
    const samples = new Float32Array((ends.at(-1) ?? pad) + pad).fill(0.25);
    for (const start of starts) samples[start] = 1;
    const toMs = (sample: number) => (sample * 1000) / 7919;

    return Promise.resolve({
      samples,
      sampleRate: 7919,
      words: words.map((_, index) => ({ startMs: toMs(starts[index] ?? 0), endMs: toMs(ends[index] ?? 0) })),
    });
  },
};

const toWords = (text: string) => text.split(" ").filter((word) => word !== "");

function narrateAll(sentences: SpokenSentence[], { speed = 1, engine = drone } = {}) {
  const speakers = sentences.map(() => ({ engine, voiceName: "drone" }));

  return synthesizeNarration({ sentences, speakers, speed, pauses: "normal" });
}

const narrate = (sentences: [string, number][], speed = 1) =>
  narrateAll(
    sentences.map(([text, pauseAfterMs]) => ({ spokenWords: toWords(text), pauseAfterMs })),
    { speed },
  );

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

    // The steepest step of a raised cosine over 8 samples.
    expect(Math.max(...steps)).toBeLessThanOrEqual(0.2);
    expect([samples[0], samples[179]]).toEqual([0, 0]);
  });

  it("is estimated with the pauses that it will have, and the cuts", async () => {
    const sentences = [
      { wordsBefore: ["aa"], spokenWords: ["aa", "aa"], pauseAfterMs: 300 },
      { spokenWords: ["aa"], pauseAfterMs: 0 },
      { spokenWords: [], pauseAfterMs: 100 },
      { spokenWords: ["aa"], wordsAfter: ["aa"], pauseAfterMs: 0 },
    ];
    const estimate = estimateNarration(
      { sentences, engine: "another", voiceId: "" },
      { speed: 1, pauses: "normal" },
    );
    const { samples: _, sampleRate: __, ...narration } = await narrateAll(sentences);
    // A word of two letters is estimated at 214 ms.
    const gaps = ({ sentenceStartMs, sentenceEndMs }: typeof estimate) =>
      sentenceStartMs.slice(1).map((startMs, index) => startMs - (sentenceEndMs[index] ?? 0));

    expect(gaps(estimate)).toEqual(gaps(narration));
    expect(estimate.durationMs - 4 * 214).toBe(narration.durationMs - 4 * 100);
  });
});

describe("a sentence that is cut", () => {
  const [before, after] = [
    ["11", "13"],
    ["17", "19"],
  ];
  const first = { spokenWords: before, wordsAfter: after, pauseAfterMs: 0 };
  const second = { wordsBefore: before, spokenWords: after, pauseAfterMs: 0 };

  it("is said within a clip as if it were not", async () => {
    const [whole, parts] = await Promise.all([
      narrateAll([{ spokenWords: [...before, ...after], pauseAfterMs: 0 }], { engine: clicker }),
      narrateAll([first, second], { engine: clicker }),
    ]);

    expect(parts.samples).toEqual(whole.samples);
    expect(parts.words.flat().map(({ startMs }) => startMs.toFixed(6))).toEqual(
      whole.words.flat().map(({ startMs }) => startMs.toFixed(6)),
    );
  });

  it("is whole again where its clips overlap: no click, and no jump in level", async () => {
    const long = { spokenWords: toWords("one two"), wordsAfter: ["three"], pauseAfterMs: 0 };
    const rest = { wordsBefore: toWords("one two"), spokenWords: ["three"], pauseAfterMs: 0 };
    const [head, tail] = await Promise.all([narrateAll([long]), narrateAll([rest])]);
    const start = head.samples.length - CUT_OVERLAP_MS;
    const joined = new Float32Array(start + tail.samples.length);
    joined.set(head.samples);
    for (const [index, sample] of tail.samples.entries()) {
      joined[start + index] = (joined[start + index] ?? 0) + sample;
    }

    expect(start).toBe(CLIP_PAD_MS + 200);
    // At 1 kHz a fade of twelve samples is off by up to one of them.
    for (const sample of joined.slice(20, -20)) expect(Math.abs(sample - 1)).toBeLessThan(0.14);
    expect([head.words.flat().length, tail.words]).toEqual([2, [[{ startMs: 0, endMs: 100 }]]]);
  });
});

it("the last word of half an hour starts at its very sample, as the first one does", async () => {
  const sentences = fc.array(
    fc.record({
      words: fc.array(fc.integer({ min: 300, max: 3000 }), { minLength: 1, maxLength: 12 }),
      pauseAfterMs: fc.integer({ min: 0, max: 700 }),
    }),
    { minLength: 900, maxLength: 900 },
  );

  await fc.assert(
    fc.asyncProperty(sentences, fc.double({ min: 0.5, max: 2, noNaN: true }), async (given, speed) => {
      const { samples, sampleRate, words } = await narrateAll(
        given.map(({ words: lengths, pauseAfterMs }) => ({ spokenWords: lengths.map(String), pauseAfterMs })),
        { engine: clicker, speed },
      );
      const starts = words.flat().map(({ startMs }) => Math.round((startMs * sampleRate) / 1000));

      expect(samples.length / sampleRate).toBeGreaterThan(1000);
      expect(starts.filter((start) => samples[start] !== 1)).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

it("voices of other sample rates share a clip, which has the highest of them, and stay in time", async () => {
  const sentences = [
    { spokenWords: ["one"], pauseAfterMs: 0 },
    { spokenWords: ["4000"], pauseAfterMs: 0 },
  ];
  const speakers = [drone, clicker].map((engine) => ({ engine, voiceName: "drone" }));
  const { samples, sampleRate, words } = await synthesizeNarration({
    ...{ sentences, speakers, speed: 1, pauses: "normal" },
  });
  const at = (ms: number) => samples[Math.round((ms * sampleRate) / 1000)] ?? 0;

  expect(sampleRate).toBe(7919);
  expect(words[0]?.[0]).toEqual({ startMs: 40, endMs: 140 });
  expect([at(90), at(145), at(200)].map((sample) => Math.round(sample * 100) / 100)).toEqual([1, 1, 0]);
  expect(at(words[1]?.[0]?.startMs ?? 0)).toBe(1);
});
