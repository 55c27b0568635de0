import { AbsoluteFill } from "remotion";
import { getTheme } from "../themes/themes";
import type { Plate as PlateData, Timeline } from "../timeline/schema";
import { BackdropPlate } from "./backdrop-plate";
import { FootagePlate } from "./footage-plate";
import { PhotoPlate } from "./photo-plate";

type PlateProps = {
  plate: PlateData;
  /** The scene's length: a photo's journey takes all of it. */
  durationInFrames: number;
  /** Its size is the picture's; the composition may be a sheet of several. */
  timeline: Pick<Timeline, "themeId" | "language" | "width" | "height">;
  mediaBaseUrl: string;
};

/** What moves in every frame of a scene: clip, photo or the theme's backdrop. */
export function Plate({ plate, durationInFrames, timeline, mediaBaseUrl }: PlateProps) {
  const theme = getTheme(timeline);
  const { width, height } = timeline;
  const size = { width, height };

  return (
    <AbsoluteFill style={{ background: theme.colors.background[1] }}>
      {plate.kind === "backdrop" && <BackdropPlate theme={theme} variant={plate.variant} {...size} />}
      {plate.kind === "photo" && (
        <PhotoPlate
          plate={plate}
          source={`${mediaBaseUrl}/${plate.assetKey}`}
          durationInFrames={durationInFrames}
          {...size}
        />
      )}
      {plate.kind === "footage" && (
        <FootagePlate plate={plate} source={`${mediaBaseUrl}/${plate.assetKey}`} {...size} />
      )}
    </AbsoluteFill>
  );
}
