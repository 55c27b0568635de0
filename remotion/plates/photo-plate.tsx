import { AbsoluteFill, Img, useCurrentFrame } from "remotion";
import type { PhotoPlate as Photo } from "../timeline/schema";
import { photoView, sceneProgress } from "./geometry";

type PhotoPlateProps = {
  plate: Photo;
  source: string;
  durationInFrames: number;
  width: number;
  height: number;
};

/** A photo under a slowly moving frame. */
export function PhotoPlate({ plate, source, durationInFrames, width, height }: PhotoPlateProps) {
  const progress = sceneProgress(useCurrentFrame(), durationInFrames);
  const view = photoView({ plate, target: { width, height }, progress });
  const scale = width / view.width;

  return (
    <AbsoluteFill style={{ overflow: "hidden" }}>
      <Img
        src={source}
        style={{
          width: plate.width,
          height: plate.height,
          maxWidth: "none",
          transformOrigin: "0 0",
          // A transform keeps fractions of a pixel, so that a slow drift does not tick.
          transform: `translate(${-view.x * scale}px, ${-view.y * scale}px) scale(${scale})`,
        }}
      />
    </AbsoluteFill>
  );
}
