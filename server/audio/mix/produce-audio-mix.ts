import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { decodeAudio, encodeAac } from "@/server/adapters/ffmpeg/convert-media";
import { getStore } from "@/server/adapters/storage/store";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";
import type { Music } from "@/server/videos/schema";
import { decodeWav } from "../shared/wav";
import { type MixResult, mixResultSchema, type MixTask } from "./mix-schema";

/** Raise it when anything under `server/audio` changes what is heard. */
export const mixVersion = 3;

export const audioMixMetadataSchema = z.object({ integratedLufs: z.number(), truePeakDb: z.number() });
type AudioMixMetadata = z.infer<typeof audioMixMetadataSchema>;

type MixInput = {
  timeline: Timeline;
  music: Music;
  workspaceId: string;
  renderId: string;
  /** Called if there is none yet, before one is made. */
  onStart: () => Promise<void>;
  signal: AbortSignal;
};

/** Narration and music of a whole video at -14 LUFS, as one AAC file: an artifact. Throws CANCELLED. */
export function produceAudioMix(input: MixInput): Promise<Artifact<AudioMixMetadata>> {
  const plan = buildMixPlan(input.timeline, input.music);

  return getOrProduce({
    kind: "audio-mix",
    workspaceId: input.workspaceId,
    extension: "m4a",
    input: { mixVersion, ...plan },
    metadataSchema: audioMixMetadataSchema,
    renderId: input.renderId,
    async produce(file) {
      await input.onStart();

      return writeMix(plan, file, input.signal);
    },
  });
}

async function writeMix(
  plan: ReturnType<typeof buildMixPlan>,
  file: string,
  signal: AbortSignal,
): Promise<AudioMixMetadata> {
  const store = await getStore();
  const voice = await Promise.all(
    plan.narrations.map(async ({ assetKey, startMs }) => {
      const { channels, sampleRate } = decodeWav(await readFile(await store.fetchLocal(assetKey)));

      return { samples: channels[0] ?? new Float32Array(), sampleRate, startMs };
    }),
  );
  const { wav, ...levels } = await mixInThread(
    {
      durationMs: plan.durationMs,
      voice,
      music: await loadMusic(plan.music),
      speech: plan.speech,
      targetLufs: -14,
      truePeakDb: -1,
    },
    signal,
  );
  const wavFile = `${file}.wav`;
  await writeFile(wavFile, wav);
  await encodeAac(wavFile, file, signal);

  return levels;
}

/** What the mix depends on, and nothing else: a new theme must not cost a new mix. */
function buildMixPlan(timeline: Timeline, music: Music) {
  const layout = layoutTimeline(timeline);
  const narrations = timeline.scenes.flatMap(({ narration }, position) => {
    const startMs = layout.scenes[position]?.narrationStartMs;

    return narration && startMs !== undefined
      ? [{ assetKey: narration.assetKey, startMs, durationMs: narration.durationMs }]
      : [];
  });

  return {
    durationMs: framesToMs(layout.durationInFrames, timeline.fps),
    narrations,
    speech: narrations.map(({ startMs, durationMs }) => ({ startMs, endMs: startMs + durationMs })),
    music,
  };
}

async function loadMusic(music: Music): Promise<MixTask["music"]> {
  if (music.kind === "none") return music;
  if (music.kind === "mood") return { ...music, mood: musicMoodSchema.parse(music.mood) };

  return { kind: "samples", ...(await decodeAudio(await (await getStore()).fetchLocal(music.assetKey))) };
}

/** One at a time: a minute of sound takes 46 MB of memory while it is mixed, an hour 3 GB. */
const program = { file: "server/audio/mix/mix.thread.ts", atOnce: 1 };

/**
 * Composes, mixes and encodes in a thread of its own: ten minutes of sound keep a core busy for half a minute, in which
 * the main thread must still renew leases, report progress and answer browsers. Throws CANCELLED when `signal` is aborted.
 */
export async function mixInThread(task: MixTask, signal?: AbortSignal): Promise<MixResult> {
  return mixResultSchema.parse(await runInThread(program, task, { signal }));
}
