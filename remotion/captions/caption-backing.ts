import type { CSSProperties } from "react";
import type { Theme } from "../themes/theme";

type Backing = { page: CSSProperties; line: CSSProperties };

/** Even over pure white, the darkest theme's ink keeps a contrast of 4.5 to 1 on this scrim. */
export const scrimOpacity = 0.84;

/**
 * The styles that keep captions legible on any picture. On the theme's own backdrops the ink needs none. On photos, footage
 * and maps it stands on a card, a scrim or blocks, by theme; the big words of `pop` get an outline instead.
 */
export function captionBacking({
  theme,
  isOverPicture,
  isOutlined,
}: {
  theme: Theme;
  isOverPicture: boolean;
  isOutlined: boolean;
}): Backing {
  const { backing } = theme.colors;

  if (!isOverPicture) return { page: {}, line: {} };
  if (isOutlined)
    return { page: { WebkitTextStroke: `0.16em ${backing}`, paintOrder: "stroke fill" }, line: {} };

  const padding = "0.22em 0.6em 0.28em";

  switch (theme.textBacking) {
    case "card":
      return { page: { background: backing, padding }, line: {} };

    case "scrim":
      return {
        page: { background: `color-mix(in srgb, ${backing} ${scrimOpacity * 100}%, transparent)`, padding },
        line: {},
      };

    case "block":
      return { page: {}, line: { background: backing, padding: "0.06em 0.4em 0.1em" } };
  }
}
