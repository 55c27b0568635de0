import { AbsoluteFill, Freeze, Img, Loop, OffthreadVideo, useCurrentFrame, useVideoConfig } from "remotion";
import { getTheme } from "../themes/themes";
import type {
  Background as BackgroundData,
  FootageBackground as Footage,
  PhotoBackground as Photo,
  Timeline,
} from "../timeline/schema";
import { msToFrames } from "../timing";
import { BackdropBackground } from "./backdrop-background";
import { clipDurationInFrames, fitBox, photoView, sceneProgress } from "./geometry";

type BackgroundProps = {
  background: BackgroundData;
  /** The scene's length; a photo moves for all of it. */
  durationInFrames: number;
  /** Gives the size of the picture; the composition itself may be a sheet of several pictures. */
  timeline: Pick<Timeline, "themeId" | "language" | "width" | "height">;
  mediaBaseUrl: string;
};

/** The background of a scene, which moves in every frame: a clip, a photo or the theme's backdrop. */
export function Background({ background, durationInFrames, timeline, mediaBaseUrl }: BackgroundProps) {
  const theme = getTheme(timeline);
  const { width, height } = timeline;
  const size = { width, height };

  return (
    <AbsoluteFill style={{ background: theme.colors.background[1] }}>
      {background.kind === "backdrop" && (
        <BackdropBackground themeId={timeline.themeId} variant={background.variant} {...size} />
      )}
      {background.kind === "photo" && (
        <PhotoBackground
          background={background}
          source={`${mediaBaseUrl}/${background.assetKey}`}
          durationInFrames={durationInFrames}
          {...size}
        />
      )}
      {background.kind === "footage" && (
        <FootageBackground
          background={background}
          source={`${mediaBaseUrl}/${background.assetKey}`}
          {...size}
        />
      )}
    </AbsoluteFill>
  );
}

type FootageBackgroundProps = { background: Footage; source: string; width: number; height: number };

/** A clip without its sound. A clip that is too short starts over or stops at its last frame. */
function FootageBackground({ background, source, width, height }: FootageBackgroundProps) {
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

type PhotoBackgroundProps = {
  background: Photo;
  source: string;
  durationInFrames: number;
  width: number;
  height: number;
};

/** A photo under a slowly moving frame. */
function PhotoBackground({ background, source, durationInFrames, width, height }: PhotoBackgroundProps) {
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
