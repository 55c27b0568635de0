import { AbsoluteFill } from "remotion";
import { FontGate } from "../fonts";
import { Plate } from "../plates/plate";
import { getStage } from "../stage";
import { getTheme } from "../themes/themes";
import type { ThumbnailProps } from "../timeline/schema";
import { ThumbnailText } from "./thumbnail-text";

/** The picture that sells the video: few big words and one subject, readable at 168x94. */
export function Thumbnail(props: ThumbnailProps) {
  const { themeId, language, dir, text, icon, plate, width, height, mediaBaseUrl } = props;
  const theme = getTheme(props);
  const stage = getStage(props);
  const isOverPicture = plate.kind !== "backdrop";

  return (
    <FontGate themeId={themeId} language={language} text={text.map((run) => run.text).join("")}>
      <AbsoluteFill lang={language} dir={dir} style={{ fontSynthesis: "none", color: theme.colors.ink }}>
        <Plate plate={plate} durationInFrames={1} timeline={props} mediaBaseUrl={mediaBaseUrl} />
        {isOverPicture && (
          <AbsoluteFill
            style={{
              background: `linear-gradient(to ${dir === "ltr" ? "right" : "left"}, ${theme.colors.backing} 30%, transparent 85%)`,
            }}
          />
        )}
        {icon && !isOverPicture && (
          <svg
            viewBox={`0 0 ${icon.width} ${icon.height}`}
            dangerouslySetInnerHTML={{ __html: icon.body }}
            style={{
              position: "absolute",
              insetInlineEnd: stage.margin,
              top: "50%",
              height: height * 0.62,
              width: height * 0.62,
              transform: "translateY(-50%)",
              color: theme.colors.accent,
            }}
          />
        )}
        <ThumbnailText
          text={text}
          theme={theme}
          box={{
            x: stage.margin,
            y: stage.margin,
            width: (icon || isOverPicture ? 0.6 : 1) * width - 2 * stage.margin,
            height: height - 2 * stage.margin,
          }}
          pictureHeight={height}
        />
      </AbsoluteFill>
    </FontGate>
  );
}
