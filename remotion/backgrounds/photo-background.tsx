import { AbsoluteFill, Img, useCurrentFrame } from "remotion";
import type { PhotoBackground as Photo } from "../timeline/schema";
import { photoView, sceneProgress } from "./geometry";

type PhotoBackgroundProps = {
  background: Photo;
  source: string;
  durationInFrames: number;
  width: number;
  height: number;
};

/** A photo under a slowly moving frame. */
export function PhotoBackground({
  background,
  source,
  durationInFrames,
  width,
  height,
}: PhotoBackgroundProps) {
  const progress = sceneProgress(useCurrentFrame(), durationInFrames);
  const view = photoView({ background, target: { width, height }, progress });
  const scale = width / view.width;

  return (
    <AbsoluteFill style={{ overflow: "hidden" }}>
      <Img
        src={source}
        style={{
          width: background.width,
          height: background.height,
          maxWidth: "none",
          transformOrigin: "0 0",
          // A transform keeps fractions of a pixel, so that a slow drift does not tick.
          transform: `translate(${-view.x * scale}px, ${-view.y * scale}px) scale(${scale})`,
        }}
      />
    </AbsoluteFill>
  );
}
