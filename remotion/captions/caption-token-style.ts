import type { CSSProperties } from "react";
import type { Theme } from "../themes/theme";
import type { CaptionStyle } from "../timeline/schema";

type TokenState = {
  captionStyle: CaptionStyle;
  theme: Theme;
  isEmphasized: boolean;
  /** Its time has begun, and may be over. */
  isSpoken: boolean;
  isBeingSpoken: boolean;
};

/**
 * How a word of a caption looks. Only its colour depends on what is being spoken: a change of weight or size would
 * move the words that are being read. Where colour tells what is spoken, emphasis is told by weight.
 */
export function captionTokenStyle(state: TokenState): CSSProperties {
  const { captionStyle, theme, isEmphasized, isSpoken, isBeingSpoken } = state;
  const { ink, accent } = theme.colors;

  switch (captionStyle) {
    case "plain":
    case "pop":
      return { color: isEmphasized ? accent : ink };

    case "highlight":
      return { color: isBeingSpoken ? accent : ink, fontWeight: isEmphasized ? 750 : undefined };

    case "karaoke":
      return { color: isSpoken ? accent : ink, fontWeight: isEmphasized ? 750 : undefined };
  }
}
