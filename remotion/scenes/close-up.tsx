import { Img, useCurrentFrame } from "remotion";
import type { Box } from "../layout/frame-layout";
import { getSceneLayout, type SceneLayout } from "../layout/scene-layout";
import { listShots, sceneAtFrame } from "../timeline/shots";
import type { Scene, Timeline } from "../timeline/schema";

type Props = { scene: Scene; timeline: Timeline };

/** Opacity of a close-up behind words: they stay as legible as without it (themes.test.ts). */
export const quietOpacity = 0.04;
/** Length over which a close-up fades towards words, as a share of the picture's shorter side. */
const fade = 0.42;

/** A tinted drawing so large that the picture's edges crop it, fading behind the words. It shows throughout its shot. */
export function CloseUp({ scene, timeline, mediaBaseUrl }: Props & { mediaBaseUrl: string }) {
  const shot = sceneAtFrame(scene, useCurrentFrame(), timeline.fps);
  const layout = getSceneLayout({ scene: shot, timeline });
  const box = closeUpBox(layout);
  const illustration = shot.shots?.[0]?.illustrations[0];
  if (!box || !illustration) return null;

  const { x, y, width, height } = box;

  return (
    <Img
      key={illustration.assetKey}
      src={`${mediaBaseUrl}/${illustration.assetKey}`}
      alt=""
      style={{
        ...{ position: "absolute", left: x, top: y, width, height, maxWidth: "none" },
        maskImage: quietBehindText(box, layout, timeline),
      }}
    />
  );
}

/** Sorted frames at which a scene's close-up appears or disappears; empty if it has none. */
export function closeUpChangeFrames({ scene, timeline }: Props): number[] {
  const shots = listShots(scene, timeline.fps);
  const hasCloseUp = shots.some((shot) => closeUpBox(getSceneLayout({ scene: shot.scene, timeline })));

  return hasCloseUp ? shots.map(({ fromFrame }) => fromFrame) : [];
}

function closeUpBox({ composition, illustrationBoxes }: SceneLayout): Box | undefined {
  return composition === "close-up" ? illustrationBoxes[0] : undefined;
}

/** A mask for the drawing's box: faint to the end of the words (across or down), then fading to full. */
function quietBehindText(drawing: Box, { box, unit }: SceneLayout, { format, dir }: Timeline): string {
  const fadePx = fade * 100 * unit;
  const [to, untilPx] =
    format !== "landscape"
      ? ["bottom", box.y + box.height - drawing.y]
      : dir === "ltr"
        ? ["right", box.x + box.width - drawing.x]
        : ["left", drawing.x + drawing.width - box.x];

  return `linear-gradient(to ${to}, rgba(0, 0, 0, ${quietOpacity}) ${untilPx}px, #000 ${untilPx + fadePx}px)`;
}
