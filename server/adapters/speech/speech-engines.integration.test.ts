import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { createFliteEngine } from "./flite/flite-engine";
import { createHibariEngine } from "./hibari/hibari-engine";
import { createKokoroEngine } from "./kokoro/kokoro-engine";
import { CLIP_PAD_MS, type SpeechEngine, type SynthesizedSentence } from "./speech-engine";

/** What narration relies on, of whichever engine speaks. One of each: a process is started once. */
const kokoro = createKokoroEngine();
const engines: SpeechEngine[] = [createFliteEngine(), createHibariEngine(), kokoro];
/** Of Kokoro's 54 one of each kind: their parts are a download of 100 MB, which no test begins. */
const kokoroIds = ["af_heart", "ef_dora"];
const isKokoroHere = kokoro.voices.every(
  ({ id, download, missing }) => !kokoroIds.includes(id) || (!download && missing === undefined),
);
const spokenBy = ({ id, voices }: SpeechEngine) =>
  id === "kokoro" ? kokoroIds : voices.map((voice) => voice.id);
const whole = "A banana is the apple of a man's eye, don't you think, said the F B I in twenty twenty four.";

afterAll(() => Promise.all(engines.map((engine) => engine.close())));

/** The only reason to go without hibari: with a Python, set-up must have installed it. */
function hasPython(): boolean {
  const question = "import sys; sys.exit(sys.version_info < (3, 9))";

  return spawnSync("python3", ["-c", question]).status === 0;
}

function say(engine: SpeechEngine, text: string, options: { id?: string; speed?: number } = {}) {
  const { id = engine.voices[0]?.id ?? "", speed = 1 } = options;

  return engine.synthesizeSentence({ words: text.split(" "), voiceId: id, speed });
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

function durationMs({ samples, sampleRate }: SynthesizedSentence) {
  return (samples.length / sampleRate) * 1000;
}

function expectOrderedWords(clip: SynthesizedSentence, count: number) {
  let lastEndMs = CLIP_PAD_MS;

  expect(clip.words).toHaveLength(count);
  for (const { startMs, endMs } of clip.words) {
    expect(startMs).toBeGreaterThanOrEqual(lastEndMs - 0.001);
    expect(endMs).toBeGreaterThan(startMs);
    lastEndMs = endMs;
  }
  expect(durationMs(clip) - lastEndMs).toBeCloseTo(CLIP_PAD_MS, 0);
}

const isTested = ({ id }: SpeechEngine) =>
  id === "flite" || (hasPython() && (id === "hibari" || isKokoroHere));
const speaking = engines.filter(isTested);

it.skipIf(hasPython())(
  "hibari is not tested: there is no Python 3.9 or newer, so the product speaks with flite",
  () => undefined,
);

it.skipIf(isKokoroHere)(
  `Kokoro is not tested: its parts are not here; "npm run voices -- ${kokoroIds.join(" ")}" downloads them`,
  () => undefined,
);

describe.each(speaking)("the engine $id", (engine) => {
  it("can speak on this machine", () => {
    expect(engine.voices.map(({ missing }) => missing)).toEqual(engine.voices.map(() => undefined));
  });

  it.each(spokenBy(engine))("%s starts each word within 40 ms of its sound", async (id) => {
    const words =
      "apples, kites, paper, tables, snakes, zebras, rivers, moons, yes, dogs, cheese, under".split(" ");
    const clip = await say(engine, words.join(" "), { id });

    for (const [index, { startMs }] of clip.words.entries()) {
      const pauseStartMs = index === 0 ? 0 : (clip.words[index - 1]?.endMs ?? 0);
      const pauseMiddleMs = (pauseStartMs + startMs) / 2;

      expect(Math.abs(soundAfter(clip, pauseMiddleMs) - startMs), words[index]).toBeLessThan(40);
    }
  });

  it.each(spokenBy(engine))("%s times every word, in order and inside the clip", async (id) => {
    expectOrderedWords(await say(engine, whole, { id }), whole.split(" ").length);
  });

  it.each([0.5, 2])("times every word at speed %d", async (speed) => {
    expectOrderedWords(await say(engine, whole, { speed }), whole.split(" ").length);
  });

  it("says words in phonetic symbols, each with its time, or says that it cannot read them", async () => {
    const said = say(engine, "I say /təˈmeɪɾoʊ/, you say /təˈmɑːtəʊ/.");
    if (!engine.voices[0]?.readsIpa) {
      await expect(said).rejects.toMatchObject({
        code: "INVALID_INPUT",
        message: expect.stringContaining("cannot read phonetic symbols, such as “/təˈmeɪɾoʊ/,”") as string,
      });

      return;
    }
    const { words } = await said;
    expectOrderedWords(await said, 6);
    for (const index of [2, 5]) {
      const { startMs = 0, endMs = 0 } = words[index] ?? {};
      expect(endMs - startMs).toBeGreaterThan(250);
    }

    const [one, other] = [await say(engine, "/təˈmeɪɾoʊ/."), await say(engine, "/təˈmɑːtəʊ/.")];
    expect(one.samples).not.toEqual(other.samples);
  });

  it("leaves a known silence before the first sound and after the last", async () => {
    const clip = await say(engine, "Kites are up.");

    expect(clip.words[0]?.startMs).toBeCloseTo(CLIP_PAD_MS, 3);
    expect(Math.abs(soundAfter(clip, 0) - CLIP_PAD_MS)).toBeLessThan(12);
    expect(loudness(clip, durationMs(clip) - 10, durationMs(clip))).toBeLessThan(0.005);
  });

  it("gives words without sound a slot of no length where they stand", async () => {
    const { words } = await say(engine, "Hello 🎉 — there ...");

    expect(words[1]).toEqual({ startMs: words[0]?.endMs, endMs: words[0]?.endMs });
    expect(words[2]).toEqual(words[1]);
    expect(words[4]).toEqual({ startMs: words[3]?.endMs, endMs: words[3]?.endMs });
  });

  it.each([
    ["emoji", "🎉 🐙"],
    ["punctuation", "... — !"],
    ["another script", "مرحبا بالعالم"],
  ])("is silent when there is nothing that it can say: %s", async (_, text) => {
    const clip = await say(engine, text);

    expect(durationMs(clip)).toBe(2 * CLIP_PAD_MS);
    expect(clip.samples.every((sample) => sample === 0)).toBe(true);
    expect(clip.words).toEqual(
      Array(text.split(" ").length).fill({ startMs: CLIP_PAD_MS, endMs: CLIP_PAD_MS }),
    );
  });

  it("speaks twice as fast at speed 2", async () => {
    const [slow, fast] = [
      await say(engine, "Nothing is faster than light."),
      await say(engine, "Nothing is faster than light.", { speed: 2 }),
    ];
    const spokenMs = (clip: SynthesizedSentence) => durationMs(clip) - 2 * CLIP_PAD_MS;

    expect(spokenMs(slow) / spokenMs(fast)).toBeCloseTo(2, 0);
  });

  it("says the same words in the same way each time, also in another process", async () => {
    const first = await say(engine, "Again and again.");
    const again = await say(engine, "Again and again.");
    await engine.close();

    expect(again).toEqual(first);
    expect(await say(engine, "Again and again.")).toEqual(first);
  });

  it("answers each of two that ask at once", async () => {
    const texts = ["One is first.", "And two comes after it, later."];
    const alone = [await say(engine, texts[0] ?? ""), await say(engine, texts[1] ?? "")];

    expect(await Promise.all(texts.map((text) => say(engine, text)))).toEqual(alone);
  });

  it("says a sentence of several hundred words without losing one", async () => {
    // Kokoro speaks twice as fast as a person.
    const length = engine.id === "kokoro" ? 20 : 40;
    const words = Array.from({ length }, () => "the boat went far out, and then came back again").join(" ");

    expectOrderedWords(await say(engine, `${words}.`), 10 * length);
  });

  it("gives up a sentence that is cancelled, and says the next", async () => {
    const abort = new AbortController();
    const input = { voiceId: engine.voices[0]?.id ?? "", speed: 1, signal: abort.signal };
    const cancelled = engine.synthesizeSentence({ ...input, words: whole.repeat(20).split(" ") });
    const waiting = engine.synthesizeSentence({ ...input, words: ["Waiting."] });
    abort.abort();

    await Promise.all(
      [cancelled, waiting].map((given) => expect(given).rejects.toMatchObject({ code: "CANCELLED" })),
    );
    expectOrderedWords(await say(engine, "Next one."), 2);
  });

  it("says which voices there are when asked for another", async () => {
    await expect(say(engine, "Hello.", { id: "hal" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining(`use ${engine.voices[0]?.id ?? ""}`) as string,
    });
  });

  it("refuses a speed that nobody could follow", async () => {
    await expect(say(engine, "Hello.", { speed: 9 })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
