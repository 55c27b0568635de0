import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import type { FootageBackground, PhotoBackground } from "@/remotion/timeline/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";

/** Raise it when a recipe changes: what was made before is then made again. */
const version = 1;

/** A store of its own for the clips and photos, kept from run to run. */
export const mediaDirectory = path.resolve(
  import.meta.dirname,
  `../../node_modules/.cache/offcamera-bench/media-${version}`,
);

type Recipe = { width: number; height: number; picture: string };

const clipSeconds = 8;

/** Drawn small where that is quick, and grained at full size: what a decoder has to work for is the grain and the motion. */
const clips = {
  fractal: {
    ...{ width: 1920, height: 1080, megabits: 10 },
    picture:
      "mandelbrot=size=960x540:rate=30:start_scale=0.2:end_scale=0.002:end_pts=240:maxiter=200,scale=1920:1080,noise=alls=10:allf=t",
  },
  cells: {
    ...{ width: 1920, height: 1080, megabits: 10 },
    picture: "cellauto=size=320x180:rate=25:rule=18,scale=1920:1080:flags=bicubic,noise=alls=10:allf=t",
  },
  coast: {
    ...{ width: 3840, height: 2160, megabits: 20 },
    picture:
      "mandelbrot=size=1280x720:rate=30:start_scale=0.03:end_scale=0.004:end_pts=240:maxiter=100:start_x=-0.1592:start_y=-1.0338,scale=3840:2160,noise=alls=12:allf=t",
  },
  street: {
    ...{ width: 1280, height: 720, megabits: 8 },
    picture: "testsrc2=size=1280x720:rate=30,scroll=horizontal=0.004:vertical=0.001,noise=alls=12:allf=t",
  },
} satisfies Record<string, Recipe & { megabits: number }>;

const photos = {
  valley: {
    ...{ width: 3600, height: 2400 },
    picture: "mandelbrot=size=3600x2400:start_scale=0.02:maxiter=300:start_x=-0.7463:start_y=0.1102",
  },
  spiral: {
    ...{ width: 3000, height: 2000 },
    picture: "mandelbrot=size=3000x2000:start_scale=0.003:maxiter=300:start_x=-0.7436:start_y=0.1318",
  },
} satisfies Record<string, Recipe>;

export type ClipName = keyof typeof clips;
export type PhotoName = keyof typeof photos;
export type MediaName = ClipName | PhotoName;

/** The file of a clip or photo, in `mediaDirectory` and as its key in the store. */
export function toFileName(name: MediaName): string {
  return name in clips ? `${name}.mp4` : `${name}.jpg`;
}

/** Makes the clips and photos that are not there yet. Throws what `runCapableFfmpeg` throws. */
export async function makeMedia(names: Set<MediaName>): Promise<void> {
  await mkdir(mediaDirectory, { recursive: true });

  for (const name of names) {
    const file = path.join(mediaDirectory, toFileName(name));
    if (existsSync(file)) continue;

    const draft = path.join(mediaDirectory, `draft-${process.pid}-${toFileName(name)}`);
    const args = isClip(name) ? clipArguments(clips[name]) : photoArguments(photos[name]);
    await runCapableFfmpeg({ args: [...args, draft], signal: new AbortController().signal });
    await rename(draft, file);
  }
}

export function isClip(name: MediaName): name is ClipName {
  return name in clips;
}

export function toFootageBackground(name: ClipName, trimStartMs: number): FootageBackground {
  const { width, height } = clips[name];

  return {
    kind: "footage",
    assetKey: toFileName(name),
    ...{ width, height, trimStartMs },
    sourceDurationMs: 1000 * clipSeconds,
    playbackRate: 1,
    fit: "cover",
    whenTooShort: "loop",
  };
}

/** Drifts in by three hundredths of its width, as photos of a script do. */
export function toPhotoBackground(name: PhotoName): PhotoBackground {
  const { width, height } = photos[name];

  return {
    kind: "photo",
    assetKey: toFileName(name),
    ...{ width, height },
    from: { x: 0, y: 0, width: 1, height: 1 },
    to: { x: 0.015, y: 0.015, width: 0.97, height: 0.97 },
  };
}

/** As footage comes from a camera or a stock library: BT.709, B-frames, a key frame every other second. */
function clipArguments({ picture, megabits }: { picture: string; megabits: number }): string[] {
  return [
    ...["-f", "lavfi", "-i", picture, "-t", String(clipSeconds), "-pix_fmt", "yuv420p"],
    ...["-c:v", "libx264", "-preset", "veryfast", "-g", "60"],
    ...["-b:v", `${megabits}M`, "-maxrate", `${1.5 * megabits}M`, "-bufsize", `${2 * megabits}M`],
    ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
  ];
}

function photoArguments({ picture }: Recipe): string[] {
  return ["-f", "lavfi", "-i", picture, "-frames:v", "1", "-update", "1", "-q:v", "2"];
}
