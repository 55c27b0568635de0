import sharp from "sharp";
import { getTheme } from "@/remotion/themes/themes";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { sceneTransition, transitionColor, transitionPicture } from "@/remotion/timeline/transition-motion";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import type { VideoEncoder } from "@/server/adapters/ffmpeg/video-encoders";
import { type EncodingSettings, getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { AppError } from "@/server/errors";
import { composeTransition } from "./compose-transition";
import { drawSprites, type SpriteTrack } from "./draw-sprites";
import { buildBackgroundInput } from "./backgrounds/build-background-input";
import { buildSegmentFilter } from "./segment-filter";

type LayeredSegmentInput = {
  /** The scene to draw is the last one; a scene before it is the one its transition comes from. */
  timeline: Timeline;
  settings: EncodingSettings;
  encoder: VideoEncoder;
  /** The background's file: clip, photo, or the backdrop's layers. */
  sourceFile: string;
  /** An empty folder for pictures in the making. */
  directory: string;
  outFile: string;
  onFrames: (framesDone: number) => void;
  signal: AbortSignal;
};

/**
 * Draws the last scene of a timeline into a silent H.264 file: the browser draws each distinct picture of its overlay
 * once, ffmpeg lays them over the background. Throws RENDER_FAILED, CANCELLED, BROWSER_MISSING, STORAGE_FULL.
 */
export async function renderLayeredSegment(input: LayeredSegmentInput): Promise<void> {
  const { timeline, settings, sourceFile, directory, signal } = input;
  const { scale } = settings;
  const sceneIndex = timeline.scenes.length - 1;
  const scene = timeline.scenes[sceneIndex];
  const durationInFrames = layoutTimeline(timeline).scenes[sceneIndex]?.durationInFrames;
  if (!scene || !durationInFrames) throw new AppError("INTERNAL", "A segment needs a scene.");

  const shared = { timeline, scale, signal };
  const sprites = await drawSprites({ ...shared, sceneIndex, directory });
  const { illustrations, content, captions, outgoing } = sprites;
  const closeUp = sprites["close-up"];
  const transition = outgoing && composeTransitionFrames({ timeline, scene, scale, still: outgoing });
  const background = await buildBackgroundInput({
    ...shared,
    background: scene.background,
    durationInFrames,
    sourceFile,
  });

  const inputs = [...background.inputs];
  const add = (options: string[]) => inputs.push(options) - 1;
  const addTrack = (track: SpriteTrack) => ({
    input: add(["-threads", "1", "-framerate", "1", "-i", track.pattern]),
    track,
  });
  const { width, height } = getOutputSize(timeline, scale);
  const filter = buildSegmentFilter({
    fps: timeline.fps,
    durationInFrames,
    backgroundFilter: background.filter,
    backgroundStepInFrames: background.stepInFrames,
    finalFilter: input.encoder.finalFilter,
    closeUp: closeUp && addTrack(closeUp),
    illustrations: illustrations && addTrack(illustrations),
    content: content && addTrack(content),
    transition: transition && {
      input: add([
        ...["-f", "rawvideo", "-pix_fmt", "rgba", "-video_size", `${width}x${height}`],
        // Read ahead, a packet is a whole picture.
        ...["-thread_queue_size", "1", "-framerate", "1", "-i", "pipe:4"],
      ]),
      durationInFrames: scene.transition.durationInFrames,
    },
    captions: captions && addTrack(captions),
  });

  await runCapableFfmpeg({
    args: [
      ...input.encoder.inputArguments,
      ...inputs.flat(),
      ...["-filter_complex", filter, "-map", "[picture]", "-an"],
      ...input.encoder.toArguments(settings, timeline.fps),
      ...["-frames:v", String(durationInFrames), "-f", "mp4", input.outFile],
    ],
    input: background.frames,
    secondInput: transition,
    onFrames: input.onFrames,
    signal,
  });
}

type TransitionInput = {
  timeline: Timeline;
  scene: Scene;
  scale: number;
  /** The outgoing scene's last picture, drawn once. */
  still: SpriteTrack;
};

/** The way into a scene as RGBA pictures of the output's size, one a frame. */
async function* composeTransitionFrames({ timeline, scene, scale, still: track }: TransitionInput) {
  const transition = sceneTransition(scene, timeline);
  const { width, height } = track.box;
  const data = await sharp(track.pattern.replace("%05d", "00000"))
    .extract({ left: 0, top: 0, width, height })
    .ensureAlpha()
    .raw()
    .toBuffer();
  const still = { data, width, height };

  for (let frame = 0; frame < transition.durationInFrames; frame += 1) {
    const picture = transitionPicture(transition, frame, timeline);
    if (!picture) return;

    const color = await toRgb(transitionColor(picture.cover.color, getTheme(timeline)));
    yield composeTransition(still, picture, color, scale);
  }
}

async function toRgb(color: string): Promise<[number, number, number]> {
  const create = { width: 1, height: 1, channels: 3, background: color } as const;
  const [red = 0, green = 0, blue = 0] = await sharp({ create }).raw().toBuffer();

  return [red, green, blue];
}
