import { readFile, writeFile } from "node:fs/promises";
import { encodeAac } from "@/server/adapters/ffmpeg/encode-aac";
import { decodeAudio } from "@/server/adapters/ffmpeg/decode-audio";
import { getStore } from "@/server/adapters/storage/store";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { framesToMs } from "@/remotion/timing";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import type { Music } from "@/server/videos/schema";
import { mixInThread } from "./audio/mix-in-thread";
import type { MixTask } from "./audio/mix-schema";
import { moodSchema } from "./audio/music/schema";
import { decodeWav } from "./audio/wav";
import { getRenderSource, changeProgress, getTimeline } from "./repository";
import { audioMixMetadataSchema, type RenderIds } from "./schema";
import { whileRenderRuns } from "./while-render-runs";

/** Raise it when anything under `audio/` changes what is heard. */
export const mixVersion = 3;

type AudioMixMetadata = { integratedLufs: number; truePeakDb: number };

/** Narration and music of the whole video at -14 LUFS, as one AAC file: an artifact. Throws CANCELLED. */
export async function mixAudio(ids: RenderIds): Promise<Artifact<AudioMixMetadata>> {
  const [timeline, video] = await Promise.all([getTimeline(ids), getRenderSource(ids)]);
  const plan = buildMixPlan(timeline, video.music);

  return getOrProduce({
    kind: "audio-mix",
    extension: "m4a",
    input: { mixVersion, ...plan },
    metadataSchema: audioMixMetadataSchema,
    renderId: ids.renderId,
    produce: (file) => whileRenderRuns(ids, (signal) => writeMix({ ids, timeline, plan, file, signal })),
  });
}

type WriteMixInput = {
  ids: RenderIds;
  timeline: Timeline;
  plan: ReturnType<typeof buildMixPlan>;
  file: string;
  signal: AbortSignal;
};

/** Mixes into a file, and stops when the render ends. */
async function writeMix({ ids, timeline, plan, file, signal }: WriteMixInput): Promise<AudioMixMetadata> {
  await changeProgress(ids, (progress) =>
    // Beside the pictures, which take longer: then theirs is the progress that counts.
    progress.stage === "rendering"
      ? progress
      : { stage: "mixing", sceneCount: timeline.scenes.length, share: 0 },
  );
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
  if (music.kind === "mood") return { ...music, mood: moodSchema.parse(music.mood) };

  return { kind: "samples", ...(await decodeAudio(await (await getStore()).fetchLocal(music.assetKey))) };
}
