import { beforeAll, expect, test } from "vitest";
import { createSine, isSameSound, measureAmplitude, measureSharpestBend } from "../signal/signals.fixture";
import { type MixOfSamples, mixSamples } from "./mixdown.fixture";

const sampleRate = 48_000;
const levels = { targetLufs: -14, truePeakDb: -1 };

/** Pure tones in the place of voice and music: each can be found again in the mix. */
const voiceHz = 500;
const musicHz = 640;
const tone = (frequencyHz: number, seconds: number, rate: number) =>
  createSine({ frequencyHz, seconds, sampleRate: rate, gain: 0.1, phase: Math.PI / 2 });

const clips = [
  { samples: tone(voiceHz, 4, 16_000), sampleRate: 16_000, startMs: 3000 },
  { samples: tone(voiceHz, 3, 16_000), sampleRate: 16_000, startMs: 7300 },
  { samples: tone(voiceHz, 4, 16_000), sampleRate: 16_000, startMs: 13_000 },
];
const speech = clips.map(({ samples, startMs }) => ({ startMs, endMs: startMs + samples.length / 16 }));
const musicTone = tone(musicHz, 20, sampleRate);
const programme = {
  durationMs: 20_000,
  voice: clips,
  music: { left: musicTone, right: musicTone },
  speech,
  ...levels,
};
/** The programme's first scene. */
const shortProgramme = {
  ...programme,
  durationMs: 7000,
  voice: clips.slice(0, 1),
  speech: speech.slice(0, 1),
};

let mix: MixOfSamples;

beforeAll(() => {
  mix = mixSamples(programme);
});

function levelOf(frequencyHz: number, fromMs: number, toMs: number): number {
  return (
    20 * Math.log10(measureAmplitude(mix.left.subarray(fromMs * 48, toMs * 48), frequencyHz, sampleRate))
  );
}

test("the mix is as long as the video, at -14 LUFS, with its true peak under -1 dBTP", () => {
  expect(mix.left.length).toBe(20 * sampleRate);
  expect(mix.right.length).toBe(20 * sampleRate);
  expect(Math.abs(mix.integratedLufs + 14)).toBeLessThan(0.3);
  expect(mix.truePeakDb).toBeLessThan(-1.4);
});

test("music lies 18 dB under the voice while it speaks", () => {
  const underDb = levelOf(voiceHz, 4000, 6500) - levelOf(musicHz, 4000, 6500);

  expect(underDb).toBeGreaterThan(16.5);
  expect(underDb).toBeLessThan(19.5);
});

test("in a long pause it comes up by 6 dB, and in the air between two scenes it does not", () => {
  const ducked = levelOf(musicHz, 4000, 6500);

  expect(levelOf(musicHz, 11_500, 12_400) - ducked).toBeGreaterThan(5.3);
  expect(levelOf(musicHz, 11_500, 12_400) - ducked).toBeLessThan(6.5);
  expect(Math.abs(levelOf(musicHz, 7020, 7280) - ducked)).toBeLessThan(1);
});

test("after the last word the music goes out", () => {
  expect(levelOf(musicHz, 19_700, 20_000)).toBeLessThan(levelOf(musicHz, 14_000, 16_000) - 15);
  expect(Math.abs(mix.left.at(-1) ?? 1)).toBeLessThan(1e-4);
});

test("a clip that starts and ends in full swing makes no click where scenes join", () => {
  const within = measureSharpestBend(mix.left, 4000 * 48, 6500 * 48);

  for (const { startMs, endMs } of speech) {
    for (const jointMs of [startMs, endMs]) {
      expect(measureSharpestBend(mix.left, (jointMs - 20) * 48, (jointMs + 20) * 48)).toBeLessThan(
        1.6 * within,
      );
    }
  }
});

test("the same scenes give the same mix, in windows of any size, to the last bit", () => {
  const whole = mixSamples(shortProgramme, 10 * sampleRate);
  const inWindows = mixSamples(shortProgramme, 6400);

  expect(isSameSound(inWindows.left, whole.left)).toBe(true);
  expect(isSameSound(inWindows.right, whole.right)).toBe(true);
  expect(inWindows).toMatchObject({
    integratedLufs: whole.integratedLufs,
    truePeakDb: whole.truePeakDb,
  });
});

test("voice alone and music alone are brought to the target too", () => {
  const voiceOnly = mixSamples({ ...shortProgramme, music: undefined });
  const musicOnly = mixSamples({ ...shortProgramme, voice: [], speech: [] });

  expect(Math.abs(voiceOnly.integratedLufs + 14)).toBeLessThan(0.3);
  expect(Math.abs(musicOnly.integratedLufs + 14)).toBeLessThan(0.3);
});

test("an effect is heard at its time, and alone it is not blown up", () => {
  const effects = [{ kind: "tick" as const, atMs: 1000 }];
  const { left, truePeakDb } = mixSamples({
    durationMs: 3000,
    voice: [],
    music: undefined,
    speech: [],
    effects,
    ...levels,
  });
  const firstHeard = left.findIndex((value) => Math.abs(value) > 0.01);

  expect(firstHeard).toBeGreaterThanOrEqual(48_000);
  expect(firstHeard).toBeLessThan(48_000 + 240);
  expect(truePeakDb).toBeLessThan(-18);
});

test("silence, empty clips and the shortest videos stay finite", () => {
  const empty = { samples: new Float32Array(0), sampleRate: 16_000, startMs: 0 };
  const hush = { samples: new Float32Array(16_000), sampleRate: 16_000, startMs: 0 };
  const blip = { samples: tone(voiceHz, 0.01, 16_000), sampleRate: 16_000, startMs: 0 };

  for (const durationMs of [0, 1, 33, 1000]) {
    for (const voice of [[], [empty], [hush], [blip]]) {
      const { left, right, integratedLufs, truePeakDb } = mixSamples({
        durationMs,
        voice,
        music: { left: new Float32Array(100), right: new Float32Array(100) },
        speech: [{ startMs: 0, endMs: 5000 }],
        ...levels,
      });

      expect(left.length).toBe(Math.round(durationMs * 48));
      expect(left.every(Number.isFinite) && right.every(Number.isFinite)).toBe(true);
      expect(Number.isFinite(integratedLufs)).toBe(true);
      expect(truePeakDb).toBeLessThan(-1);
    }
  }
});

test("a clip that reaches past the end of the video is cut without a click", () => {
  const late = mixSamples({ ...programme, durationMs: 5000, speech: [{ startMs: 3000, endMs: 7000 }] });
  const within = measureSharpestBend(late.left, 3500 * 48, 4500 * 48);

  expect(measureSharpestBend(late.left, 4900 * 48, 5000 * 48)).toBeLessThan(1.6 * within);
  expect(Math.abs(late.left.at(-1) ?? 1)).toBeLessThan(0.001);
});
