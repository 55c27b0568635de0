import { writeFile } from "node:fs/promises";
import path from "node:path";
import { runFfmpeg } from "./run-ffmpeg";

type AssembleInput = {
  /** H.264 files of one encoder setting, in order. */
  segmentFiles: string[];
  /** AAC of the whole video: it cannot be joined piece by piece without clicks. */
  audioFile: string;
  durationMs: number;
  title: string;
  outFile: string;
};

/**
 * Joins the segments and adds the sound, none of it encoded again: one MP4 that starts to play before it is loaded.
 */
export async function assembleVideo(input: AssembleInput): Promise<void> {
  const listFile = path.join(path.dirname(input.outFile), "segments.txt");
  await writeFile(
    listFile,
    input.segmentFiles.map((file) => `file '${file.replaceAll("'", "'\\''")}'\n`).join(""),
  );

  await runFfmpeg("ffmpeg", [
    ...["-v", "error", "-y"],
    ...["-f", "concat", "-safe", "0", "-i", listFile],
    ...["-i", input.audioFile],
    ...["-map", "0:v:0", "-map", "1:a:0"],
    ...["-c", "copy"],
    ...["-t", (input.durationMs / 1000).toFixed(3)],
    ...["-metadata", `title=${input.title}`],
    ...["-movflags", "+faststart", "-f", "mp4"],
    input.outFile,
  ]);
}
