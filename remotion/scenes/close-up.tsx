import { Img, useCurrentFrame } from "remotion";
import type { Box } from "../layout/frame-layout";
import { getSceneLayout } from "../layout/scene-layout";
import { listShots, sceneAtFrame } from "../timeline/shots";
import type { Scene, Timeline } from "../timeline/schema";

type Props = { scene: Scene; timeline: Timeline };

/** A drawing so large that the picture's edges crop it, in a tint that words stand legibly on. It is there with its shot. */
export function CloseUp({ scene, timeline, mediaBaseUrl }: Props & { mediaBaseUrl: string }) {
  const shot = sceneAtFrame(scene, useCurrentFrame(), timeline.fps);
  const box = placeCloseUp({ scene: shot, timeline });
  const illustration = shot.shots?.[0]?.illustrations[0];
  if (!box || !illustration) return null;

  const { x, y, width, height } = box;

  return (
    <Img
      key={illustration.assetKey}
      src={`${mediaBaseUrl}/${illustration.assetKey}`}
      alt=""
      style={{ position: "absolute", left: x, top: y, width, height, maxWidth: "none" }}
    />
  );
}

/** Sorted frames at which a scene's close-up comes or goes; none where it has none. */
export function closeUpChangeFrames({ scene, timeline }: Props): number[] {
  const shots = listShots(scene, timeline.fps);
  const hasCloseUp = shots.some((shot) => placeCloseUp({ scene: shot.scene, timeline }));

  return hasCloseUp ? shots.map(({ fromFrame }) => fromFrame) : [];
}

function placeCloseUp(props: Props): Box | undefined {
  const { composition, illustrationBoxes } = getSceneLayout(props);

  return composition === "close-up" ? illustrationBoxes[0] : undefined;
}
