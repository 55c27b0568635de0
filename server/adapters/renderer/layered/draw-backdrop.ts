import { writeFile } from "node:fs/promises";
import path from "node:path";
import { backdropLoopInFrames, backdropStepInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { libx264 } from "@/server/adapters/ffmpeg/video-encoders";
import { renderSpriteSheets } from "./render-sprite-sheets";

type DrawBackdropInput = {
  background: BackdropBackground;
  timeline: Timeline;
  scale: number;
  /** Alone in a folder that is removed afterwards. */
  outFile: string;
  signal: AbortSignal;
};

/** It is encoded once more in every scene: this keeps all that the second encoding could show. */
const settings = { crf: 8, x264Preset: "veryfast" } as const;
/** Every scene decodes it: without CABAC and deblocking that takes a third of the time. */
const tune = "fastdecode";
/** Browsers dither gradients, which makes their PNGs slow; only the grain has to be transparent. */
const patternImage = { imageFormat: "jpeg", jpegQuality: 98 } as const;
const grainImage = { imageFormat: "png" } as const;
const bt709 = "primariesin=709:transferin=709:primaries=709:transfer=709";
/** Drawn together, pictures of 540p take two thirds of the time, of 1080p a little less: a screenshot costs some by itself. */
const picturesPerSheet = 4;
/**
 * The still grain is drawn once and laid over here: as part of each JPEG it would be other noise in every picture, to be
 * encoded again and again. A JPEG is full-range BT.601. By zscale, which rounds: swscale made all a level darker.
 */
const underGrain = [
  `[0:v]untile=1x${picturesPerSheet},zscale=matrixin=470bg:rangein=full:matrix=gbr:range=full:${bt709},format=gbrp[pattern]`,
  "[1:v]format=gbrap[grain]",
  `[pattern][grain]overlay=format=gbrp,zscale=matrix=709:range=limited:${bt709}`,
].join(";");

/** How a loop is drawn and encoded: part of its hash. */
export const backdropSettings = { ...settings, tune, ...patternImage };

/**
 * Draws one round of a theme's backdrop into an H.264 file of one picture a step (remotion/backgrounds/loop.ts). Throws what
 * `withRenderer` and `runCapableFfmpeg` throw.
 */
export async function drawBackdrop(input: DrawBackdropInput): Promise<void> {
  const { background, scale, outFile, signal } = input;
  const timeline = buildBackdropTimeline(background, input.timeline);
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const place = { sceneIndex: 0, box };
  const toFile = (name: string) => path.join(path.dirname(outFile), name);
  const shared = { timeline, scale, signal };
  const writing: Promise<void>[] = [];
  const write = (name: string, picture: Buffer) => {
    const written = writeFile(toFile(name), picture);
    // Its failure is thrown where all are waited for.
    written.catch(() => undefined);
    writing.push(written);
  };

  await renderSpriteSheets({
    ...shared,
    image: patternImage,
    // All scenes of the theme wait for it.
    tabs: 2,
    sheetHeight: picturesPerSheet * box.height,
    sheets: Array.from(
      { length: backdropLoopInFrames / backdropStepInFrames / picturesPerSheet },
      (_, sheet) =>
        Array.from({ length: picturesPerSheet }, (_, index) => ({
          ...{ ...place, layer: "backdrop", top: index * box.height },
          frame: (sheet * picturesPerSheet + index) * backdropStepInFrames,
        })),
    ),
    onSheet: (picture, index) => write(`${String(index).padStart(5, "0")}.jpeg`, picture),
  });
  await renderSpriteSheets({
    ...shared,
    image: grainImage,
    tabs: 1,
    sheetHeight: box.height,
    sheets: [[{ ...place, layer: "grain", frame: 0, top: 0 }]],
    onSheet: (picture) => write("grain.png", picture),
  });
  await Promise.all(writing);

  const rate = timeline.fps / backdropStepInFrames;
  await runCapableFfmpeg({
    args: [
      ...["-framerate", String(rate / picturesPerSheet), "-i", toFile("%05d.jpeg")],
      ...["-i", toFile("grain.png")],
      ...["-filter_complex", `${underGrain},${libx264.finalFilter}`, "-an"],
      ...libx264.toArguments({ ...settings, scale }, rate),
      ...["-tune", tune],
      ...["-f", "mp4", outFile],
    ],
    signal,
  });
}

/** A timeline of a theme's backdrop alone, as long as its loop: nothing else of the video is in it, so all videos share it. */
function buildBackdropTimeline(
  background: BackdropBackground,
  { fps, width, height, format, themeId }: Timeline,
): Timeline {
  return {
    ...{ fps, width, height, format, themeId },
    language: "en",
    dir: "ltr",
    captionStyle: "plain",
    scenes: [
      {
        id: "backdrop",
        background,
        overlay: { kind: "picture" },
        beatStartMs: [],
        durationMs: framesToMs(backdropLoopInFrames, fps),
        captions: [],
        showsCaptions: false,
        transition: { kind: "cut", durationInFrames: 0 },
      },
    ],
  };
}
