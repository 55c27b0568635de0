import sharp from "sharp";
import { getTheme } from "@/remotion/themes/themes";
import { sceneTransition, transitionColor, transitionPicture } from "@/remotion/timeline/transition-motion";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";
import { composeTransition } from "./compose-transition";
import type { CutState } from "./cut-sheet";

type TransitionInput = { timeline: Timeline; scene: Scene; states: CutState[]; scale: number };

/**
 * The way into a scene as RGBA pictures, one a frame, made of a single drawing of the outgoing scene's last picture.
 * Gives undefined for a cut.
 */
export function buildTransitionFrames(input: TransitionInput): AsyncIterable<Buffer> | undefined {
  const { durationInFrames } = sceneTransition(input.scene, input.timeline);

  return durationInFrames === 0 ? undefined : composeFrames(input);
}

async function* composeFrames({ timeline, scene, states, scale }: TransitionInput) {
  const transition = sceneTransition(scene, timeline);
  const drawn = states.find(({ layer }) => layer === "outgoing");
  if (!drawn) throw new AppError("INTERNAL", "The outgoing scene's last picture was not drawn.");

  const { data, info } = await sharp(drawn.picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const still = { data, width: info.width, height: info.height };

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
