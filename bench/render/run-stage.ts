import { pathToFileURL } from "node:url";
import type { z } from "zod";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { readTreeMemoryMib } from "../shared/process-memory";
import { mediaDirectory } from "./media";
import type { ReelName } from "./reels";

export type StageRequest = { reel: ReelName; isQuick: boolean; directory: string };

/** Runs a stage and gives its result, with the most memory that it, its browser and its ffmpegs had together. */
export async function runStage<Result>(
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
