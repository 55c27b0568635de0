import type { Theme } from "../themes/theme";
import type { ThumbnailLayout } from "../timeline/schemas/thumbnail-schema";

/** How words look on their ground. */
export type WordsLook = {
  color: string;
  /** The look of emphasised words; a ground marks them. */
  emphasis: { color: string; ground?: string };
  /** The colour of a plate behind each line. */
  plate?: string;
};

/** Ink on a backdrop or a card; `onAccent` on an area of the accent; plates where a drawing is behind the words. */
export function wordsLook(layout: ThumbnailLayout, colors: Theme["colors"]): WordsLook {
  switch (layout) {
    case "beside":
    case "number":
    case "picture":
      return { color: colors.ink, emphasis: { color: colors.accent } };

    case "bleeding":
    case "versus":
    case "words":
      return { color: colors.onAccent, emphasis: { color: colors.accent, ground: colors.onAccent } };

    case "behind":
      return { color: colors.ink, emphasis: { color: colors.accent }, plate: colors.backing };
  }
}
