import path from "node:path";
import { decodeToWav } from "@/server/adapters/ffmpeg/convert-media";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { type MixLevels, mixLevelsSchema } from "./mix-schema";

const program = { file: "server/audio/mix/measure-levels.thread.ts" };

/** Loudness and true peak (ITU-R BS.1770) of a file's sound. Throws INVALID_INPUT if it has none, STORAGE_FULL. */
export function measureLevels(file: string): Promise<MixLevels> {
  return withScratchDirectory(async (directory) => {
    const wavFile = path.join(directory, "sound.wav");
    await decodeToWav(file, wavFile);

    return mixLevelsSchema.parse(await runInThread(program, wavFile));
  });
}
