import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { readTreeMemoryMib, timeCommand } from "../make-video/time-command";
import { makeMedia, mediaDirectory, toFileName } from "./media";
import { type ReelName, reels } from "./reels";
import { backdropsSchema } from "./stages/measure-backdrops";
import { layeredSchema } from "./stages/measure-layered";
import { likenessSchema, type Sample } from "./stages/measure-likeness";
import { referenceSchema } from "./stages/measure-reference";
import { transcodeSchema } from "./stages/measure-transcode";

/** All figures of a reel; progress and the frame that is least alike go to standard error. */
export async function measureReel(reel: ReelName, isQuick: boolean) {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));
  const request = { reel, isQuick, directory };

  try {
    await makeMedia(reels[reel].listMedia(isQuick));
    const { backdrops, backdropS } = await runStage("backdrops", request, backdropsSchema);
    const layered = await runStage("layered", request, layeredSchema);
    const { transcodeFps } = await runStage("transcode", request, transcodeSchema);
    const { samples } = await runStage("likeness", request, likenessSchema);
    const reference = await runStage("reference", request, referenceSchema);
    const command = await measureCommand(reel, isQuick);
    const layeredFps = layered.frames / layered.layeredS;

    return {
      referenceFps: reference.referenceFps,
      layeredFps,
      transcodeFps,
      speedup: layeredFps / reference.referenceFps,
      limitRatio: transcodeFps / layeredFps,
      ...summarize(reel, samples),
      peakMemoryMib: Math.round(layered.peakMemoryMib),
      ...command,
      frames: layered.frames,
      segmentsAtOnce: layered.segmentsAtOnce,
      ...{ backdrops, backdropS },
      referenceConcurrency: reference.referenceConcurrency,
      referenceFrames: reference.referenceFrames,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function summarize(reel: ReelName, samples: Sample[]) {
  const [worst] = samples.toSorted((a, b) => a.ssim - b.ssim);
  const ssimMean = samples.reduce((sum, { ssim }) => sum + ssim, 0) / samples.length;
  console.error(`${reel}: the least alike is ${JSON.stringify(worst)}`);

  return { ssimMean, ssimMin: worst?.ssim, ssimFrames: samples.length, ssimWorst: worst };
}

async function measureCommand(reel: ReelName, isQuick: boolean) {
  const { buildScript, listMedia } = reels[reel];
  const mediaFiles = [...listMedia(isQuick)].map((name) => path.join(mediaDirectory, toFileName(name)));
  const { cold, warm, oneWord } = await timeCommand({ ...buildScript(isQuick), mediaFiles });
  console.error(
    `${reel}: the command took ${[cold, warm, oneWord].map(({ tookS }) => tookS.toFixed(1)).join(", ")} s`,
  );

  return {
    coldS: cold.tookS,
    warmS: warm.tookS,
    oneWordS: oneWord.tookS,
    oneWordRatio: oneWord.tookS / cold.tookS,
    segmentsBuilt: cold.built.segment ?? 0,
    segmentsBuiltAfterOneWord: oneWord.built.segment ?? 0,
    commandVideoS: cold.durationS,
    commandPeakMemoryMib: Math.round(cold.peakMemoryMib),
    diskRatio: cold.diskRatio,
  };
}

type StageRequest = { reel: ReelName; isQuick: boolean; directory: string };

/** Runs a stage and gives its result, with the most memory that it, its browser and its ffmpegs had together. */
async function runStage<Result>(
  stage: string,
  { reel, isQuick, directory }: StageRequest,
  schema: z.ZodType<Result>,
): Promise<Result & { peakMemoryMib: number }> {
  const startedAt = performance.now();
  const { child, exited, lines, stderr } = spawnProcess(
    "bench/render/stage.ts",
    [stage, reel, isQuick ? "quick" : "full", directory],
    { env: { STORAGE_URL: pathToFileURL(mediaDirectory).href } },
  );
  let peakMemoryMib = 0;
  const sampling = setInterval(() => {
    if (child.pid) peakMemoryMib = Math.max(peakMemoryMib, readTreeMemoryMib(child.pid));
  }, 500);
  const exitCode = await exited;
  clearInterval(sampling);
  if (exitCode !== 0) throw new Error(`The stage ${stage} of ${reel} failed: ${stderr()}`);

  console.error(`${reel}: ${stage} took ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

  return { ...schema.parse(JSON.parse(lines.at(-1) ?? "")), peakMemoryMib };
}
