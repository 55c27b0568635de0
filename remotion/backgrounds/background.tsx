import { AbsoluteFill } from "remotion";
import { getTheme } from "../themes/themes";
import type { Background as BackgroundData, Timeline } from "../timeline/schema";
import { BackdropBackground } from "./backdrop-background";
import { FootageBackground } from "./footage-background";
import { PhotoBackground } from "./photo-background";

type BackgroundProps = {
  background: BackgroundData;
  /** The scene's length: a photo's journey takes all of it. */
  durationInFrames: number;
  /** Its size is the picture's; the composition may be a sheet of several. */
  timeline: Pick<Timeline, "themeId" | "language" | "width" | "height">;
  mediaBaseUrl: string;
};

/** What moves in every frame of a scene: clip, photo or the theme's backdrop. */
export function Background({ background, durationInFrames, timeline, mediaBaseUrl }: BackgroundProps) {
  const theme = getTheme(timeline);
  const { width, height } = timeline;
  const size = { width, height };

  return (
    <AbsoluteFill style={{ background: theme.colors.background[1] }}>
      {background.kind === "backdrop" && (
        <BackdropBackground theme={theme} variant={background.variant} {...size} />
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
