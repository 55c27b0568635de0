import type { ThemeId } from "../timeline/schema";
import { bloom } from "./bloom";
import { withFallbacks } from "./fallback-families";
import { paper } from "./paper";
import { signal } from "./signal";
import type { Theme } from "./theme";

/** The plain themes, without the fallback fonts of a language. */
export const themes: Record<ThemeId, Theme> = { paper, signal, bloom };

/**
 * A theme for a language (BCP 47). Chinese, Japanese and Korean share code points but not letter shapes, so the language
 * decides which of their fonts comes first.
 */
export function getTheme({ themeId, language }: { themeId: ThemeId; language: string }): Theme {
  const theme = themes[themeId];
  const { headline, body, label } = theme.faces;

  return {
    ...theme,
    faces: {
      headline: withFallbacks(headline, language),
      body: withFallbacks(body, language),
      label: withFallbacks(label, language),
    },
  };
}
