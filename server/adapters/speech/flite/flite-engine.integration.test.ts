import { afterAll, describe, expect, it } from "vitest";
import { CLIP_PAD_MS, type SynthesizedSentence } from "../speech-engine";
import { createFliteEngine } from "./flite-engine";

const engine = createFliteEngine();

afterAll(() => engine.close());

function say(text: string, voiceId = "rms", speed = 1) {
  return engine.synthesizeSentence({ words: text.split(" "), voiceId, speed });
}

function loudness({ samples, sampleRate }: SynthesizedSentence, fromMs: number, toMs: number) {
  const part = samples.subarray((fromMs * sampleRate) / 1000, (toMs * sampleRate) / 1000);

  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** The first moment after `fromMs` at which 10 ms of sound are heard; a detector of its own, not the engine's. */
function soundAfter(clip: SynthesizedSentence, fromMs: number) {
  let atMs = fromMs;
  while (loudness(clip, atMs, atMs + 10) < 0.005) atMs += 1;

  return atMs;
}

describe("the built-in voices", () => {
  it.each(engine.voices)("$name starts each word within 40 ms of its sound", async ({ id }) => {
    const words =
      "apples, kites, paper, tables, snakes, zebras, rivers, moons, yes, dogs, cheese, under".split(" ");
    const clip = await engine.synthesizeSentence({ words, voiceId: id, speed: 1 });

    for (const [index, { startMs }] of clip.words.entries()) {
      const pauseStartMs = index === 0 ? 0 : (clip.words[index - 1]?.endMs ?? 0);
      const pauseMiddleMs = (pauseStartMs + startMs) / 2;

      expect(Math.abs(soundAfter(clip, pauseMiddleMs) - startMs), words[index]).toBeLessThan(40);
    }
  });

  it("time every word, in order and inside the clip", async () => {
    const text =
      "A banana is the apple of a man's eye, don't you think, said the F B I in twenty twenty four.";
    const clip = await say(text);
    const durationMs = (clip.samples.length / clip.sampleRate) * 1000;
    let lastEndMs = CLIP_PAD_MS;

    expect(clip.words).toHaveLength(text.split(" ").length);
    for (const { startMs, endMs } of clip.words) {
      expect(startMs).toBeGreaterThanOrEqual(lastEndMs - 0.001);
      expect(endMs).toBeGreaterThan(startMs);
      lastEndMs = endMs;
    }
    expect(durationMs - lastEndMs).toBeCloseTo(CLIP_PAD_MS, 0);
  });

  it("leave a known silence before the first sound", async () => {
    const clip = await say("Kites are up.");

    expect(clip.words[0]?.startMs).toBeCloseTo(CLIP_PAD_MS, 3);
    expect(Math.abs(soundAfter(clip, 0) - CLIP_PAD_MS)).toBeLessThan(12);
  });

  it("give words without sound a slot of no length where they stand", async () => {
    const { words } = await say("Hello 🎉 — there ...");

    expect(words[1]).toEqual({ startMs: words[0]?.endMs, endMs: words[0]?.endMs });
    expect(words[2]).toEqual(words[1]);
    expect(words[4]).toEqual({ startMs: words[3]?.endMs, endMs: words[3]?.endMs });
  });

  it("are silent when there is nothing to say", async () => {
    const clip = await say("🎉 ...");

    expect(clip.samples).toEqual(new Float32Array(1280));
    expect(clip.words).toEqual(Array(2).fill({ startMs: CLIP_PAD_MS, endMs: CLIP_PAD_MS }));
  });

  it("speak twice as fast at speed 2", async () => {
    const [slow, fast] = [
      await say("Nothing is faster than light."),
      await say("Nothing is faster than light.", "rms", 2),
    ];
    const spoken = (clip: SynthesizedSentence) => clip.samples.length / clip.sampleRate - 0.08;

    expect(spoken(slow) / spoken(fast)).toBeCloseTo(2, 0);
  });

  it("say the same words in the same way each time", async () => {
    expect(await say("Again and again.")).toEqual(await say("Again and again."));
  });

  it("say which voices there are when asked for another", async () => {
    await expect(say("Hello.", "hal")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining('"rms"') as string,
    });
  });

  it("refuse a speed that nobody could follow", async () => {
    await expect(say("Hello.", "rms", 9)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
