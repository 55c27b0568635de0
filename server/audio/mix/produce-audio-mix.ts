import { mkdtemp, rm } from "node:fs/promises";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { decodeToWav, encodeAac } from "@/server/adapters/ffmpeg/convert-media";
import { getStore } from "@/server/adapters/storage/store";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import type { Artifact } from "@/server/artifacts/schema";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";
import type { Music } from "@/server/videos/schema";
import { listSpeechIntervals } from "../shared/speech-intervals";
import { type MixLevels, mixLevelsSchema, type MixTask } from "./mix-schema";

/** Raise it when anything under `server/audio` changes what is heard. */
export const mixVersion = 4;

type MixInput = {
  timeline: Timeline;
  music: Music;
  workspaceId: string;
  renderId: string;
  /** Called before a mix is made, if there is none yet. */
  onStart: () => Promise<void>;
  signal: AbortSignal;
};

/** Narration and music of a whole video at -14 LUFS, as one AAC file: an artifact. Throws CANCELLED. */
export function produceAudioMix(input: MixInput): Promise<Artifact<MixLevels>> {
  const plan = buildMixPlan(input.timeline, input.music);

  return getOrProduce({
    kind: "audio-mix",
    workspaceId: input.workspaceId,
    extension: "m4a",
    input: { mixVersion, ...plan },
    metadataSchema: mixLevelsSchema,
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
): Promise<MixLevels> {
  const store = await getStore();
  const voice = await Promise.all(
    plan.narrations.map(async ({ assetKey, ...clip }) => ({
      wavFile: await store.fetchLocal(assetKey),
      ...clip,
    })),
  );
  const outFile = `${file}.wav`;
  const levels = await mixInThread(
    {
      ...{ durationMs: plan.durationMs, voice, speech: plan.speech, targetLufs: -14, truePeakDb: -1 },
      ...{ music: await prepareMusic(plan.music, `${file}.music.wav`, signal), outFile },
    },
    signal,
  );
  await encodeAac(outFile, file, signal);

  return levels;
}

/** What the mix depends on, and nothing else: a new theme must not cost a new mix. */
function buildMixPlan(timeline: Timeline, music: Music) {
  const layout = layoutTimeline(timeline);
  const narrations = timeline.scenes.flatMap(({ narration }, position) => {
    const startMs = layout.scenes[position]?.narrationStartMs;

    if (!narration || startMs === undefined) return [];
    const { assetKey, voices } = narration;
    if (!voices) return [{ assetKey, startMs }];

    return voices.map(({ startMs: fromMs, endMs: toMs, voiceId, sampleRate }) => ({
      ...{ assetKey, startMs: startMs + fromMs },
      part: { fromMs, toMs, voiceId, sampleRate },
    }));
  });

  return {
    durationMs: framesToMs(layout.durationInFrames, timeline.fps),
    narrations,
    speech: listSpeechIntervals(timeline),
    music,
  };
}

async function prepareMusic(music: Music, wavFile: string, signal: AbortSignal): Promise<MixTask["music"]> {
  if (music.kind === "none") return music;
  if (music.kind === "mood") return { ...music, mood: musicMoodSchema.parse(music.mood) };

  await decodeToWav(await (await getStore()).fetchLocal(music.assetKey), wavFile, signal);

  return { kind: "file", wavFile };
}

/** Each mix keeps a core busy, for three minutes if the video lasts an hour: a short mix need not wait for it. */
const program = { file: "server/audio/mix/mix.thread.ts", atOnce: 2 };

/**
 * Composes, mixes and writes the WAV file `outFile` in its own thread: ten minutes of sound keep a core busy for half a
 * minute, in which the main thread must still renew leases, report progress and answer browsers. Meanwhile temporary files
 * of some 60 MB a minute lie beside `outFile`. Throws STORAGE_FULL, STORAGE_FAILED, and CANCELLED when `signal` is aborted.
 */
export async function mixInThread(
  task: Omit<MixTask, "scratchFolder">,
  signal?: AbortSignal,
): Promise<MixLevels> {
  const scratchFolder = await mkdtemp(`${task.outFile}.`);

  try {
    return mixLevelsSchema.parse(await runInThread(program, { ...task, scratchFolder }, { signal }));
  } finally {
    await rm(scratchFolder, { recursive: true, force: true });
  }
}
