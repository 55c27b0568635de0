import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { openMedia } from "@/server/media/media-library";
import { speakSample } from "@/server/narration/speak-sample";
import { closeSpeechEngines, listBuiltInVoices } from "@/server/providers/speech-engines";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { decodeWav } from "./shared/wav";
import { composeMusicBed } from "./mix/compose-music-bed";

let somebody: string;
const compose = () => composeMusicBed({ workspaceId: somebody, mood: "calm", seed: 1 });
const say = (choice: { voiceId: string; speed: number; script?: string }) =>
  speakSample({ workspaceId: somebody, ...choice });

beforeAll(async () => {
  await openDatabase();
  somebody = await getOrCreateWorkspace("listeners", "Listeners");
});

afterAll(async () => {
  await closeSpeechEngines();
  await closeDatabase();
});

const listen = async ({ assetKey }: { assetKey: string }) =>
  decodeWav(await readFile(await openMedia(somebody, assetKey)));

test("a voice says a sentence at the speed that was chosen, and whoever is signed in may hear it", async () => {
  const [slow, fast] = [
    await listen(await say({ voiceId: "rms", speed: 1 })),
    await listen(await say({ voiceId: "rms", speed: 2 })),
  ];
  const secondsOf = ({ channels: [samples], sampleRate }: typeof slow) => (samples?.length ?? 0) / sampleRate;

  expect(secondsOf(slow)).toBeGreaterThan(2);
  expect(secondsOf(slow) / secondsOf(fast)).toBeGreaterThan(1.7);
});

const heart = listBuiltInVoices().find(({ id }) => id === "hibari:heart");

test.skipIf(heart?.missing !== undefined)("the natural voice says its sample, too", async () => {
  const { channels, sampleRate } = await listen(await say({ voiceId: "hibari:heart", speed: 1 }));

  expect(sampleRate).toBe(24_000);
  expect((channels[0]?.length ?? 0) / sampleRate).toBeGreaterThan(2);
});

test("samples are made once for everybody, and speeds that sound alike are one", async () => {
  const first = await say({ voiceId: "slt", speed: 1.25 });

  expect(await say({ voiceId: "flite:slt", speed: 1.25 })).toEqual(first);
  expect(await say({ voiceId: "slt", speed: 1.253 })).toEqual(first);
  expect(await say({ voiceId: "slt", speed: 1.3 })).not.toEqual(first);
});

test("a voice says the first sentence of a script, and nobody else may hear it", async () => {
  const script =
    "# Hearts\n\nAn octopus has three hearts and nine brains, all of them busy at the same time.\n";
  const own = await say({ voiceId: "rms", speed: 1, script });
  const { channels, sampleRate } = await listen(own);

  expect((channels[0]?.length ?? 0) / sampleRate).toBeGreaterThan(4);
  expect(await say({ voiceId: "rms", speed: 1, script: `${script}\nMore.\n` })).toEqual(own);
  await expect(openMedia(randomUUID(), own.assetKey)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a script in another language than the voice's is no sample for it", async () => {
  const script = "---\nlanguage: de\n---\n\nEin Krake hat drei Herzen.\n";

  expect(await say({ voiceId: "rms", speed: 1, script })).toEqual(await say({ voiceId: "rms", speed: 1 }));
});

test("a sentence without an end is cut short", async () => {
  const script = `${"and on and on it goes ".repeat(100)}.`;
  const { channels, sampleRate } = await listen(await say({ voiceId: "rms", speed: 1, script }));

  expect((channels[0]?.length ?? 0) / sampleRate).toBeLessThan(15);
});

test("a voice that there is not is told", async () => {
  for (const voiceId of ["hal", "nobody:rms"]) {
    await expect(say({ voiceId, speed: 1 }), voiceId).rejects.toMatchObject({ code: "INVALID_INPUT" });
  }
});

test("a mood's music is a minute of sound, made once", async () => {
  const bed = await compose();
  const { channels, sampleRate } = await listen(bed);

  expect(channels.map((samples) => samples.length / sampleRate)).toEqual([60, 60]);
  expect(channels[0]?.some((sample) => Math.abs(sample) > 0.01)).toBe(true);
  expect(await compose()).toEqual(bed);
});

test("who asks for a hundred samples keeps nobody else waiting", async () => {
  const asked = Array.from({ length: 100 }, (_, index) =>
    say({ voiceId: "rms", speed: 0.5 + (index % 30) * 0.05 }).catch((error: unknown) => error),
  );
  const ended = Promise.all(asked);

  const other = speakSample({ workspaceId: randomUUID(), voiceId: "slt", speed: 1 });
  expect(await Promise.race([other, ended])).toMatchObject({ assetKey: expect.any(String) as string });
  const refused = (await ended).filter((answer) => answer instanceof AppError);
  expect(refused).toHaveLength(69);
  for (const { code } of refused) expect(code).toBe("TOO_MANY_REQUESTS");
});
