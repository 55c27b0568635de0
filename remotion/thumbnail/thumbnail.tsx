import { AbsoluteFill } from "remotion";
import { FontGate } from "../fonts";
import { getTheme } from "../themes/themes";
import type { ThumbnailProps } from "../timeline/schemas/thumbnail-schema";
import { placeThumbnail } from "./place-thumbnail";
import { ThumbnailDrawing } from "./thumbnail-drawing";
import { ThumbnailGround } from "./thumbnail-ground";
import { ThumbnailText } from "./thumbnail-text";
import { partWords, plainWords } from "./thumbnail-words";

/** The picture that sells the video, in the video's shape: few big words and one subject, readable at 168x94. */
export function Thumbnail(props: ThumbnailProps) {
  const { themeId, language, dir, text, illustrations, layout, mediaBaseUrl } = props;
  const theme = getTheme(props);
  const parts = layout === "versus" ? partWords(text) : [text];
  const place = placeThumbnail({
    ...props,
    drawingCount: illustrations.length,
    isParted: parts.length > 1,
  });

  return (
    <FontGate themeId={themeId} language={language} text={plainWords(text)}>
      <AbsoluteFill
        lang={language}
        dir={dir}
        style={{ fontSynthesis: "none", color: theme.colors.ink, overflow: "hidden" }}
      >
        <ThumbnailGround {...props} theme={theme} place={place} />
        {place.drawings.map((box, index) => {
          const illustration = illustrations[index];

          return (
            illustration && (
              <ThumbnailDrawing
                key={index}
                {...{ illustration, mediaBaseUrl, theme, box }}
                hasGround={layout === "beside" || layout === "number"}
              />
            )
          );
        })}
        <ThumbnailText {...props} {...{ theme, place, parts }} />
      </AbsoluteFill>
    </FontGate>
  );
}
