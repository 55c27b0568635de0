import sharp from "sharp";
import { getTheme } from "@/remotion/themes/themes";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { sceneTransition, transitionColor, transitionPicture } from "@/remotion/timeline/transition-motion";
import { runCapableFfmpeg, toPipe } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import type { VideoEncoder } from "@/server/adapters/ffmpeg/video-encoders";
import { type EncodingSettings, getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { AppError } from "@/server/errors";
import { composeTransition } from "./compose-transition";
import { type DrawnLayer, drawSprites } from "./draw-sprites";
import { buildBackgroundInput } from "./backgrounds/build-background-input";
import type { Picture } from "./picture";
import { buildSegmentFilter } from "./segment-filter";

type LayeredSegmentInput = {
  /** The scene to draw is the last one; a scene before it is the one its transition comes from. */
  timeline: Timeline;
  settings: EncodingSettings;
  encoder: VideoEncoder;
  /** The background's file: clip, photo, or the backdrop's loop. */
  sourceFile: string;
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/**
 * Draws the last scene of a timeline into a silent H.264 file: the browser draws each part of its overlay that
 * only moves, and each distinct picture of the others, once; they are moved here, and ffmpeg lays them over the background. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderLayeredSegment(input: LayeredSegmentInput): Promise<void> {
  const { timeline, settings, sourceFile, signal } = input;
  const { scale } = settings;
  const sceneIndex = timeline.scenes.length - 1;
  const scene = timeline.scenes[sceneIndex];
  const durationInFrames = layoutTimeline(timeline).scenes[sceneIndex]?.durationInFrames;
  if (!scene || !durationInFrames) throw new AppError("INTERNAL", "A segment needs a scene.");

  const shared = { timeline, scale, signal };
  const { outgoing, illustrations, content, captions, ...others } = await drawSprites({
    ...shared,
    sceneIndex,
  });
  const closeUp = others["close-up"];
  const background = await buildBackgroundInput({
    ...shared,
    background: scene.background,
    durationInFrames,
    sourceFile,
  });

  const inputs = [...background.inputs];
  const pipes = [background.frames];
  const addPipe = (
    pictures: DrawnLayer["pictures"],
    { width, height }: Pick<Picture, "width" | "height">,
  ) => {
    const pipe = toPipe(pipes.push(toBuffers(pictures)) - 1);
    const format = ["-f", "rawvideo", "-pix_fmt", "rgba", "-video_size", `${width}x${height}`];

    // Read ahead, a packet is a whole picture.
    return inputs.push([...format, "-thread_queue_size", "1", "-framerate", "1", "-i", pipe]) - 1;
  };
  const addLayer = (layer: DrawnLayer) => ({ input: addPipe(layer.pictures, layer.box), layer });
  const filter = buildSegmentFilter({
    fps: timeline.fps,
    durationInFrames,
    backgroundFilter: background.filter,
    backgroundStepInFrames: background.stepInFrames,
    finalFilter: input.encoder.finalFilter,
    closeUp: closeUp && addLayer(closeUp),
    illustrations: illustrations && addLayer(illustrations),
    content: content && addLayer(content),
    transition: outgoing && {
      input: addPipe(
        composeTransitionFrames({ timeline, scene, scale, outgoing }),
        getOutputSize(timeline, scale),
      ),
      durationInFrames: scene.transition.durationInFrames,
    },
    captions: captions && addLayer(captions),
  });

  await runCapableFfmpeg({
    args: [
      ...input.encoder.inputArguments,
      ...inputs.flat(),
      ...["-filter_complex", filter, "-map", "[picture]", "-an"],
      ...input.encoder.toArguments(settings, timeline.fps),
      ...["-frames:v", String(durationInFrames), "-f", "mp4", input.outFile],
    ],
    pipes,
    onFrames: input.onFrames,
    signal,
  });
}

async function* toBuffers(pictures: DrawnLayer["pictures"]): AsyncGenerator<Buffer> {
  for await (const { data } of pictures) yield data;
}

type TransitionInput = {
  timeline: Timeline;
  scene: Scene;
  scale: number;
  /** The outgoing scene's last picture, drawn once. */
  outgoing: DrawnLayer;
};

/** The way into a scene as pictures of the output's size, one a frame. */
async function* composeTransitionFrames({
  timeline,
  scene,
  scale,
  outgoing,
}: TransitionInput): AsyncGenerator<Picture> {
  const transition = sceneTransition(scene, timeline);
  const still = await readFirst(outgoing.pictures);

  for (let frame = 0; frame < transition.durationInFrames; frame += 1) {
    const picture = transitionPicture(transition, frame, timeline);
    if (!picture) return;

    const color = await toRgb(transitionColor(picture.cover.color, getTheme(timeline)));
    yield { ...still, data: composeTransition(still, picture, color, scale) };
  }
}

async function readFirst(pictures: DrawnLayer["pictures"]): Promise<Picture> {
  for await (const picture of pictures) return picture;

  throw new AppError("INTERNAL", "A transition needs the outgoing scene's picture.");
}

async function toRgb(color: string): Promise<[number, number, number]> {
  const create = { width: 1, height: 1, channels: 3, background: color } as const;
  const [red = 0, green = 0, blue = 0] = await sharp({ create }).raw().toBuffer();

  return [red, green, blue];
}
