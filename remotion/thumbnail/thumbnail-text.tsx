import type { Box } from "../layout/frame-layout";
import type { Theme } from "../themes/theme";
import type { ThumbnailLayout, ThumbnailProps } from "../timeline/schemas/thumbnail-schema";
import { FittedWords } from "./fitted-words";
import type { ThumbnailPlace } from "./place-thumbnail";
import { findNumber } from "./thumbnail-words";
import { type WordsLook, wordsLook } from "./words-look";

type ThumbnailTextProps = ThumbnailProps & {
  theme: Theme;
  place: ThumbnailPlace;
  parts: ThumbnailProps["text"][];
};

/** As shares of the picture's shorter side: 14 to 20 % (art direction) for five words, more for fewer, less only for a long word. */
const largestShare: Record<ThumbnailLayout, number> = {
  ...{ beside: 0.32, bleeding: 0.32, behind: 0.26, number: 0.26 },
  ...{ versus: 0.28, picture: 0.3, words: 0.42 },
};
const smallestShare = 0.05;
const numberShares = { largest: 0.74, smallest: 0.14 };
/** Digits have no descenders; currency signs reach a little below the line. */
const numberLineHeight = 0.88;

/** The words of a thumbnail, in the boxes of its layout. */
export function ThumbnailText(props: ThumbnailTextProps) {
  const { layout, theme, language, width, height, place, parts } = props;
  const shortSide = Math.min(width, height);
  const look = wordsLook(layout, theme.colors);
  const sizes = { largest: largestShare[layout] * shortSide, smallest: smallestShare * shortSide };
  const isCentred = layout === "behind" || layout === "versus" || layout === "words";
  // Words directly above a drawing, or over its foot, stand at the end of their box; all others are centred.
  const isAtEnd = layout === "behind" || (layout === "beside" && !place.isRow);

  if (place.number) return <NumberText {...{ ...props, look, sizes }} numberBox={place.number} />;

  return place.texts.map((box, index) => (
    <FittedWords
      key={index}
      {...{ theme, language, look, sizes, box }}
      text={parts[index] ?? []}
      align={isCentred ? "center" : "start"}
      rest={isAtEnd ? "end" : "center"}
    />
  ));
}

type NumberTextProps = ThumbnailTextProps & {
  look: WordsLook;
  sizes: { largest: number; smallest: number };
  numberBox: Box;
};

/** A large number above the words around it. */
function NumberText({
  text,
  theme,
  language,
  width,
  height,
  place,
  look,
  sizes,
  numberBox,
}: NumberTextProps) {
  const shortSide = Math.min(width, height);
  const found = findNumber(text);
  const words = found ? joinWords(found) : text;
  const [wordsBox] = place.texts;
  const common = { theme, language, look, align: "start" } as const;

  return (
    <>
      <FittedWords
        {...common}
        text={[{ text: found?.number ?? "", isEmphasized: true }]}
        box={numberBox}
        sizes={{ largest: numberShares.largest * shortSide, smallest: numberShares.smallest * shortSide }}
        lineHeight={numberLineHeight}
        rest={words.length === 0 ? "center" : "end"}
      />
      {wordsBox && <FittedWords {...{ ...common, sizes }} text={words} box={wordsBox} rest="start" />}
    </>
  );
}

/** The words before and after a number, joined. */
function joinWords({ before, after }: { before: ThumbnailProps["text"]; after: ThumbnailProps["text"] }) {
  const gap = before.length > 0 && after.length > 0 ? [{ text: " ", isEmphasized: false }] : [];

  return [...before, ...gap, ...after];
}
