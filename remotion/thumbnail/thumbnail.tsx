import { AbsoluteFill } from "remotion";
import { FontGate } from "../fonts";
import { Plate } from "../plates/plate";
import { getStage } from "../stage";
import { getTheme } from "../themes/themes";
import type { ThumbnailProps } from "../timeline/schema";
import { ThumbnailIcon } from "./thumbnail-icon";
import { ThumbnailText } from "./thumbnail-text";

/** Share of the width that the words have to themselves when there is something to see beside them. */
const textShare = 0.54;

/** The picture that sells the video: few big words and one subject, readable at 168x94. */
export function Thumbnail(props: ThumbnailProps) {
  const { themeId, language, dir, text, icon, plate, width, height, mediaBaseUrl } = props;
  const theme = getTheme(props);
  const { margin, unit } = getStage(props);
  const isOverPicture = plate.kind !== "backdrop";
  const hasSubject = isOverPicture || icon !== undefined;
  // The middle of the picture comes to stand in the middle of what is left beside the words.
  const shift = isOverPicture ? (textShare / 2) * (dir === "ltr" ? 1 : -1) : 0;

  return (
    <FontGate themeId={themeId} language={language} text={text.map((run) => run.text).join("")}>
      <AbsoluteFill
        lang={language}
        dir={dir}
        style={{ fontSynthesis: "none", color: theme.colors.ink, overflow: "hidden" }}
      >
        <AbsoluteFill style={{ transform: `translateX(${shift * 100}%)` }}>
          <Plate plate={plate} durationInFrames={1} timeline={props} mediaBaseUrl={mediaBaseUrl} />
        </AbsoluteFill>
        {isOverPicture && (
          <div
            style={{
              position: "absolute",
              insetBlock: 0,
              insetInlineStart: 0,
              width: textShare * width,
              background: theme.colors.backing,
              borderInlineEnd: `${1.2 * unit}px solid ${theme.colors.accent}`,
            }}
          />
        )}
        {icon && !isOverPicture && (
          <ThumbnailIcon icon={icon} color={theme.colors.accent} size={0.62 * height} inset={margin} />
        )}
        <ThumbnailText
          text={text}
          theme={theme}
          box={{
            x: margin,
            y: margin,
            width: hasSubject ? textShare * width - 2 * margin : width - 2 * margin,
            height: height - 2 * margin,
          }}
          pictureHeight={height}
        />
      </AbsoluteFill>
    </FontGate>
  );
}
