import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { numberBits } from "./clips.fixture";

const execute = promisify(execFile);

export type Pictures = { inputs: string[]; firstFrame?: number; frames: number };

const toYuv = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p";
const inOrder = "settb=1/30,setpts=N";

/** SSIM (0..1, over luma and colour) between each frame of a yuv420p sequence and of one in RGB. */
export async function measureLikeness(ours: Pictures, rgb: Pictures, statsFile: string): Promise<number[]> {
  const { executable } = await getCapableFfmpeg();
  await execute(executable, [
    ...["-v", "error", ...ours.inputs, ...rgb.inputs, "-filter_complex"],
    `[0:v]${inOrder}[ours];[1:v]${toYuv},${inOrder},trim=end_frame=${rgb.frames}[rgb];[ours][rgb]ssim=stats_file=${statsFile}`,
    ...["-f", "null", "-"],
  ]);
  const stats = await readFile(statsFile, "utf8");

  return [...stats.matchAll(/All:([\d.]+)/g)].map(([, likeness]) => Number(likeness));
}

/** The frame numbers shown in pictures of test clips. */
export async function readNumbers({ inputs, frames }: Pictures): Promise<number[]> {
  const { executable } = await getCapableFfmpeg();
  const strip = `${inOrder},trim=end_frame=${frames},crop=iw:ih/16:0:ih/32,scale=${numberBits}:1:flags=area,format=gray`;
  const { stdout } = await execute(
    executable,
    ["-v", "error", ...inputs, "-vf", strip, "-f", "rawvideo", "-"],
    { encoding: "buffer" },
  );

  return Array.from({ length: stdout.length / numberBits }, (_, frame) =>
    [...stdout.subarray(frame * numberBits, (frame + 1) * numberBits)].reduce(
      (number, level, bit) => number + (level > 128 ? 2 ** bit : 0),
      0,
    ),
  );
}
