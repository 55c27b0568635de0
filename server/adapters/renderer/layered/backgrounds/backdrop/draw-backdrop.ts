import { writeFile } from "node:fs/promises";
import path from "node:path";
import { backdropLayers } from "@/remotion/backgrounds/backdrop-layers";
import { backdropLoopInFrames } from "@/remotion/backgrounds/loop";
import type { BackdropBackground, Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { renderSpriteSheets } from "../../sheets/render-sprite-sheets";

type DrawBackdropInput = {
  background: BackdropBackground;
  timeline: Timeline;
  scale: number;
  /** The only file in a folder that is removed afterwards. */
  outFile: string;
  signal: AbortSignal;
};

/**
 * Has the browser draw each layer of a theme's backdrop once, into a NUT file with one PNG per layer, which `drawBackdropLoop`
 * reads. Returns the number of layers. Throws what `withRenderer` and `runCapableFfmpeg` throw.
 */
export async function drawBackdrop(input: DrawBackdropInput): Promise<{ layerCount: number }> {
  const { background, scale, outFile, signal } = input;
  const timeline = buildBackdropTimeline(background, input.timeline);
  const layers = backdropLayers({ ...background, ...timeline });
  const toFile = (name: string) => path.join(path.dirname(outFile), name);
  const writing: Promise<void>[] = [];

  await renderSpriteSheets({
    ...{ timeline, scale, signal },
    image: { imageFormat: "png" },
    tabs: 1,
    sheetWidth: Math.max(...layers.map(({ box }) => box.width)),
    sheetHeight: Math.max(...layers.map(({ box }) => box.height)),
    sheets: layers.map(({ name, box }) => [
      { layer: "backdrop", backdropLayer: name, sceneIndex: 0, frame: 0, box, top: 0 },
    ]),
    onSheet(picture, index) {
      const written = writeFile(toFile(`backdrop-${index}.png`), picture);
      // A failure is thrown by `Promise.all` below.
      written.catch(() => undefined);
      writing.push(written);
    },
  });
  await Promise.all(writing);
  await runCapableFfmpeg({
    args: [...["-framerate", "1", "-i", toFile("backdrop-%d.png"), "-c", "copy"], ...["-f", "nut", outFile]],
    signal,
  });

  return { layerCount: layers.length };
}

/** A timeline of only a theme's backdrop, as long as its loop. It has nothing else of the video, so all videos share it. */
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
