import path from "node:path";
import sharp from "sharp";
import { getTheme } from "@/remotion/themes/themes";
import { layoutTimeline, sceneDurationInFrames } from "@/remotion/timeline/layout";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { sceneTransition, transitionColor, transitionPicture } from "@/remotion/timeline/transition-motion";
import { runCapableFfmpeg, toPipe } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import type { VideoEncoder } from "@/server/adapters/ffmpeg/video-encoders";
import { type EncodingSettings, getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { getStore } from "@/server/adapters/storage/store";
import { AppError } from "@/server/errors";
import { composeTransition } from "./pixels/compose-transition";
import { type DrawnLayer, drawSprites } from "./sheets/draw-sprites";
import { buildBackgroundInput } from "./backgrounds/build-background-input";
import { takeLastPicture } from "./backgrounds/footage/last-picture";
import { inPlace, paint } from "./pixels/paint-picture";
import type { Picture } from "./pixels/picture";
import { buildSegmentFilter } from "./segment-filter";

type LayeredSegmentInput = {
  /** Its last scene is drawn. The scene before it, if any, is the one that the transition starts from. */
  timeline: Timeline;
  settings: EncodingSettings;
  encoder: VideoEncoder;
  /** The background's file: clip, photo, or the backdrop's loop. */
  sourceFile: string;
  /** From `takeOutgoingClip`; its buffer is painted over. */
  outgoingClip: Picture | undefined;
  /** The only file in its folder, where temporary files may be made. */
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/**
 * Draws the last scene of a timeline into a silent H.264 file. The browser draws each part of the overlay that only moves, and
 * each distinct picture of the other layers, once. Our code moves the parts, and ffmpeg lays them over the background. Throws
 * RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL, CONFIGURATION_INVALID, and INVALID_INPUT if a clip has no picture.
 */
export async function renderLayeredSegment(input: LayeredSegmentInput): Promise<void> {
  const { timeline, settings, sourceFile, outgoingClip, signal } = input;
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

    // Reading ahead is costly: each packet is a whole picture.
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
        composeTransitionFrames({
          timeline,
          scene,
          scale,
          still: await drawOutgoing(outgoing, outgoingClip),
        }),
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

/**
 * The last picture of the previous scene's clip, which a timeline's last scene comes in over; undefined if that scene shows no
 * clip. Separate from `renderLayeredSegment`, because a failure here is another scene's fault. Throws what `takeLastPicture`
 * throws.
 */
export async function takeOutgoingClip({
  timeline,
  settings: { scale },
  outFile,
  signal,
}: Pick<LayeredSegmentInput, "timeline" | "settings" | "outFile" | "signal">): Promise<Picture | undefined> {
  const scene = timeline.scenes.at(-2);
  if (scene?.background.kind !== "footage") return undefined;

  const store = await getStore();

  return takeLastPicture(
    {
      ...{ background: scene.background, timeline, scale, signal },
      durationInFrames: sceneDurationInFrames(scene, timeline),
      sourceFile: await store.fetchLocal(scene.background.assetKey),
    },
    path.join(path.dirname(outFile), "outgoing.rgba"),
  );
}

async function* toBuffers(pictures: DrawnLayer["pictures"]): AsyncGenerator<Buffer> {
  for await (const { data } of pictures) yield data;
}

/** The last picture of the previous scene: the browser's drawing, over the scene's clip if it shows one. */
async function drawOutgoing({ pictures }: DrawnLayer, clip: Picture | undefined): Promise<Picture> {
  const drawn = await readFirst(pictures);
  if (!clip) return drawn;

  const whole = { x: 0, y: 0, width: clip.width, height: clip.height };
  paint(clip, { picture: drawn, box: whole, isAlone: false }, inPlace, whole);

  return clip;
}

type TransitionInput = {
  timeline: Timeline;
  scene: Scene;
  scale: number;
  /** The outgoing scene's last picture. */
  still: Picture;
};

/** The transition into a scene, one picture of the output's size per frame. All share one buffer: use each before asking for the next. */
async function* composeTransitionFrames({
  timeline,
  scene,
  scale,
  still,
}: TransitionInput): AsyncGenerator<Picture> {
  const transition = sceneTransition(scene, timeline);
  const data = Buffer.allocUnsafe(still.data.length);

  for (let frame = 0; frame < transition.durationInFrames; frame += 1) {
    const picture = transitionPicture(transition, frame, timeline);
    if (!picture) return;

    const color = await toRgb(transitionColor(picture.cover.color, getTheme(timeline)));
    yield { ...still, data: composeTransition(still, picture, color, scale, data) };
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
