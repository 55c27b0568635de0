import { AbsoluteFill } from "remotion";
import { FontGate } from "../fonts";
import type { Theme } from "../themes/theme";
import { getTheme } from "../themes/themes";
import type { ThumbnailLayout, ThumbnailProps } from "../timeline/thumbnail-schema";
import { FittedWords } from "./fitted-words";
import { placeThumbnail, type ThumbnailPlace } from "./place-thumbnail";
import { ThumbnailDrawing } from "./thumbnail-drawing";
import { findNumber, partWords, plainWords } from "./thumbnail-words";
import { ThumbnailGround } from "./thumbnail-ground";
import { wordsLook } from "./words-look";

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
        <ThumbnailText {...props} theme={theme} place={place} parts={parts} />
      </AbsoluteFill>
    </FontGate>
  );
}

type ThumbnailTextProps = ThumbnailProps & {
  theme: Theme;
  place: ThumbnailPlace;
  parts: ThumbnailProps["text"][];
};

/** Of the picture's shorter side: 14 to 20 % (art direction) for five words, more for fewer; less only for a long word. */
const largestShare: Record<ThumbnailLayout, number> = {
  ...{ beside: 0.32, bleeding: 0.32, behind: 0.26, number: 0.26 },
  ...{ versus: 0.28, picture: 0.3, words: 0.42 },
};
const smallestShare = 0.1;
const numberShares = { largest: 0.74, smallest: 0.14 };
/** Digits have nothing below their line; currencies a little. */
const numberLineHeight = 0.88;

function ThumbnailText({ layout, text, theme, language, width, height, place, parts }: ThumbnailTextProps) {
  const shortSide = Math.min(width, height);
  const { colors } = theme;
  const look = wordsLook(layout, colors);
  const sizes = { largest: largestShare[layout] * shortSide, smallest: smallestShare * shortSide };
  const common = { theme, language };

  if (layout === "number" && place.number) {
    const found = findNumber(text);
    const rest = found ? joinRest(found) : text;

    return (
      <>
        <FittedWords
          {...common}
          text={[{ text: found?.number ?? "", isEmphasized: true }]}
          box={place.number}
          look={look}
          sizes={{
            largest: numberShares.largest * shortSide,
            smallest: numberShares.smallest * shortSide,
          }}
          lineHeight={numberLineHeight}
          align="start"
          rest={rest.length === 0 ? "center" : "end"}
        />
        {place.texts[0] && (
          <FittedWords
            {...{ ...common, look, sizes }}
            text={rest}
            box={place.texts[0]}
            align="start"
            rest="start"
          />
        )}
      </>
    );
  }

  const isCentred = layout === "behind" || layout === "versus" || layout === "words";

  return place.texts.map((box, index) => (
    <FittedWords
      key={index}
      {...{ ...common, look, sizes, box }}
      text={parts[index] ?? []}
      align={isCentred ? "center" : "start"}
      rest={layout === "behind" ? "end" : !place.isRow && layout === "beside" ? "end" : "center"}
    />
  ));
}

/** The words around a number, in their order. */
function joinRest({ before, after }: { before: ThumbnailProps["text"]; after: ThumbnailProps["text"] }) {
  const gap = before.length > 0 && after.length > 0 ? [{ text: " ", isEmphasized: false }] : [];

  return [...before, ...gap, ...after];
}
