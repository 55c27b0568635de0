import { AbsoluteFill, Freeze, Loop, OffthreadVideo, useVideoConfig } from "remotion";
import { msToFrames } from "../timing";
import type { FootagePlate as Footage } from "../timeline/schema";
import { clipDurationInFrames } from "./footage-clip";
import { fitBox } from "./geometry";

type FootagePlateProps = { plate: Footage; source: string; width: number; height: number };

/** A clip without its sound; one that is too short starts over or stands still on its last frame. */
export function FootagePlate({ plate, source, width, height }: FootagePlateProps) {
  const { fps } = useVideoConfig();
  const lengthInFrames = clipDurationInFrames(plate, fps);
  const box = fitBox({ source: plate, target: { width, height }, fit: plate.fit });
  const video = (
    <OffthreadVideo
      muted
      src={source}
      trimBefore={msToFrames(plate.trimStartMs, fps)}
      playbackRate={plate.playbackRate}
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        maxWidth: "none",
        // Remotion's `contain` would leave a hairline where the box was rounded to even pixels.
        objectFit: "fill",
      }}
    />
  );

  return (
    <AbsoluteFill style={{ overflow: "hidden" }}>
      {plate.whenTooShort === "loop" ? (
        <Loop durationInFrames={lengthInFrames}>{video}</Loop>
      ) : (
        <Freeze frame={lengthInFrames - 1} active={(frame) => frame >= lengthInFrames}>
          {video}
        </Freeze>
      )}
    </AbsoluteFill>
  );
}
