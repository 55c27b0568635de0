import sharp from "sharp";
import { getTheme } from "@/remotion/themes/themes";
import { sceneTransition, transitionColor, transitionPicture } from "@/remotion/timeline/transition-motion";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { composeTransition } from "./compose-transition";
import type { SpriteTrack } from "./draw-sprites";

type TransitionInput = {
  timeline: Timeline;
  scene: Scene;
  scale: number;
  /** The outgoing scene's last picture, drawn once. */
  still: SpriteTrack;
};

/** The way into a scene as RGBA pictures of the output's size, one a frame. */
export async function* composeTransitionFrames({ timeline, scene, scale, still: track }: TransitionInput) {
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
