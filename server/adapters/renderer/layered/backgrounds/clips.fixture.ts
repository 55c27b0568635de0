import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { getCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";

const execute = promisify(execFile);

type ClipOptions = {
  file: string;
  /** Frame rate in ffmpeg's notation: `30`, `30000/1001`. */
  rate: string;
  size: `${number}x${number}`;
  seconds: number;
  /** Encoder options, such as the file's colour tags. */
  encoding: string[];
  /** Filters between the picture and the encoder. */
  filter?: string;
};

/** The default encoding of test clips: BT.709, with B-frames, a key frame each second. */
export const ordinaryEncoding = [
  ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "6", "-pix_fmt", "yuv420p", "-g", "30"],
  ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
];

/** Bits of the number that each picture of a clip shows in a strip along its upper edge, lowest bit at the left. */
export const numberBits = 8;

/** Makes a clip of a moving test picture that shows each frame's number. The strip takes an eighth of the height. */
export async function makeClip({ file, rate, size, seconds, encoding, filter = "null" }: ClipOptions) {
  const { executable } = await getCapableFfmpeg();
  const bit = `bitand(N,pow(2,floor(${numberBits}*X/W)))`;
  const strip = `geq=lum='if(${bit},235,16)':cb=128:cr=128`;
  // Drawn in the strip's pixel format: the picture's colours do not matter, as long as there are many.
  const picture = `testsrc2=size=${size}:rate=${rate}:duration=${seconds},gblur=sigma=0.8,format=yuv444p,split[whole][upper]`;
  const numbered = `[upper]crop=iw:ih/8:0:0,scale=64:8,${strip},scale=W:H[strip]`;

  const [width = 0, height = 0] = size.split("x").map(Number);
  await execute(executable, [
    ...["-v", "error", "-y", "-f", "lavfi", "-i"],
    [
      picture,
      numbered.replace("W:H", `${width}:${Math.floor(height / 8)}:flags=neighbor`),
      `[whole][strip]overlay=0:0:format=yuv444,${filter}`,
    ].join(";"),
    ...encoding,
    file,
  ]);
}

/** Makes a clip of three seconds with an intact header but no pictures. */
export async function makeDamagedClip(file: string): Promise<void> {
  const encoding = [...ordinaryEncoding, "-movflags", "+faststart"];
  await makeClip({ file, rate: "30", size: "320x180", seconds: 3, encoding });
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, bytes.indexOf("mdat") + 8));
}
