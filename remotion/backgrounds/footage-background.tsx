import { AbsoluteFill, Freeze, Loop, OffthreadVideo, useVideoConfig } from "remotion";
import { msToFrames } from "../timing";
import type { FootageBackground as Footage } from "../timeline/schema";
import { clipDurationInFrames } from "./footage-clip";
import { fitBox } from "./geometry";

type FootageBackgroundProps = { background: Footage; source: string; width: number; height: number };

/** A clip without its sound; one that is too short starts over or stands still on its last frame. */
export function FootageBackground({ background, source, width, height }: FootageBackgroundProps) {
  const { fps } = useVideoConfig();
  const lengthInFrames = clipDurationInFrames(background, fps);
  const box = fitBox({ source: background, target: { width, height }, fit: background.fit });
  const video = (
    <OffthreadVideo
      muted
      src={source}
      trimBefore={msToFrames(background.trimStartMs, fps)}
      playbackRate={background.playbackRate}
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
      {background.whenTooShort === "loop" ? (
        <Loop durationInFrames={lengthInFrames}>{video}</Loop>
      ) : (
        <Freeze frame={lengthInFrames - 1} active={(frame) => frame >= lengthInFrames}>
          {video}
        </Freeze>
      )}
    </AbsoluteFill>
  );
}
