import { afterAll, describe, expect, it } from "vitest";
import {
  closeSpeechEngines,
  listBuiltInVoices,
  resolveSpeechEngine,
} from "@/server/providers/speech-engines";
import { CUT_OVERLAP_MS } from "../schema";
import { synthesizeNarration } from "../synthesize-narration";

/** One of each engine that can speak here; only the first one of flite's, for time. */
const voiceIds = ["hibari:heart", "flite:rms"].filter((id) =>
  listBuiltInVoices().some((voice) => voice.id === id && voice.missing === undefined),
);
const speeds = [0.5, 1, 2];
const sentences = ["Apples fall.", "Kites are up, and paper burns.", "Tables stand.", "Yes, dogs do."];

afterAll(closeSpeechEngines);

async function narrate(voiceId: string, speed: number) {
  const speaker = await resolveSpeechEngine({ workspaceId: "", voiceId });

  return synthesizeNarration({
    ...{ speed, pauses: "normal" },
    sentences: sentences.map((text) => ({ spokenWords: text.split(" "), pauseAfterMs: 0 })),
    speakers: sentences.map(() => speaker),
  });
}

/** The edges of sound: where 10 ms are louder than -48 dBFS after silence of at least 60 ms, and where they end. */
function findSounds(samples: Float32Array, sampleRate: number) {
  const hop = sampleRate / 1000;
  const isLoud = Array.from({ length: Math.floor(samples.length / hop) - 10 }, (_, ms) => {
    const part = samples.subarray(ms * hop, (ms + 10) * hop);

    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length) > 0.004;
  });
  const sounds: { startMs: number; endMs: number }[] = [];
  for (const [ms, loud] of isLoud.entries()) {
    const last = sounds.at(-1);
    if (!loud) continue;
    if (last && ms - last.endMs < 60) last.endMs = ms;
    else sounds.push({ startMs: ms, endMs: ms });
  }

  return sounds;
}

describe.each(voiceIds)("%s", (voiceId) => {
  it.each(speeds)("at speed %d each sentence's caption starts within 40 ms of its sound", async (speed) => {
    const { samples, sampleRate, sentenceStartMs } = await narrate(voiceId, speed);
    const sounds = findSounds(samples, sampleRate);

    for (const startMs of sentenceStartMs) {
      const distances = sounds.map((sound) => Math.abs(sound.startMs - startMs));
      expect(Math.min(...distances)).toBeLessThan(40);
    }
  });

  it("has no silence of its own at the ends of a sentence: what is between two is ours", async () => {
    const { samples, sampleRate, sentenceStartMs, sentenceEndMs } = await narrate(voiceId, 1);
    const sounds = findSounds(samples, sampleRate);

    for (const [index, startMs] of sentenceStartMs.slice(1).entries()) {
      const after = sounds.find((sound) => Math.abs(sound.startMs - startMs) < 40);
      const before = sounds.findLast((sound) => sound.endMs < startMs - 60);
      const silenceMs = (after?.startMs ?? 0) - (before?.endMs ?? 0);

      expect(startMs - (sentenceEndMs[index] ?? 0)).toBeCloseTo(250, 0);
      expect(Math.abs(silenceMs - 250)).toBeLessThan(60);
    }
  });

  it("says a sentence that two scenes cut as it says the whole", async () => {
    const { engine, voiceName } = await resolveSpeechEngine({ workspaceId: "", voiceId });
    const [before, after] = [
      "A long border that runs through hills",
      "and woods where hardly anybody lives.",
    ];
    const [wordsBefore, wordsAfter] = [before.split(" "), after.split(" ")];
    const speak = (sentence: Parameters<typeof synthesizeNarration>[0]["sentences"][number]) =>
      synthesizeNarration({
        ...{ speed: 1.3, pauses: "normal", sentences: [sentence], speakers: [{ engine, voiceName }] },
      });
    const head = await speak({ spokenWords: wordsBefore, wordsAfter, pauseAfterMs: 0 });
    const tail = await speak({ wordsBefore, spokenWords: wordsAfter, pauseAfterMs: 0 });
    const whole = await speak({ spokenWords: [...wordsBefore, ...wordsAfter], pauseAfterMs: 0 });
    const start = head.samples.length - Math.round((CUT_OVERLAP_MS * head.sampleRate) / 1000);
    const joined = new Float32Array(start + tail.samples.length);
    joined.set(head.samples);
    for (const [index, sample] of tail.samples.entries())
      joined[start + index] = (joined[start + index] ?? 0) + sample;
    const difference = joined.map((sample, index) => Math.abs(sample - (whole.samples[index] ?? 0)));

    expect(joined.length).toBe(whole.samples.length);
    expect(Math.max(...difference)).toBeLessThan(0.005);
  });
});
