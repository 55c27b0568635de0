import { fallbackFamilies } from "./themes/fallback-families";
import { getTheme } from "./themes/themes";
import type { ThemeId } from "./timeline/schema";

/** Drawn by scenes whatever the script says: counting figures, quotation marks, bullets. */
const alwaysDrawn = "0123456789.,%+-–—“”‘’…•→×";

/** Latin and its punctuation, which every theme's own families have; fallbacks are asked only for what lies outside. */
const latin = /[\p{Script=Latin}\p{ASCII}\u2010-\u2027]/u;

/** One call of `document.fonts.load` each: a CSS font of one family, and the characters it must be able to draw. */
export function fontRequests({
  themeId,
  language,
  text,
}: {
  themeId: ThemeId;
  language: string;
  text: string;
}): { font: string; characters: string }[] {
  const characters = [...new Set(text + text.toLocaleUpperCase(language) + alwaysDrawn)];
  const own = Object.values(getTheme({ themeId, language }).faces).flatMap(({ family, weight }) => {
    const name = family.split(",", 1)[0] ?? family;

    return [`${weight} 16px ${name}`, `italic ${weight} 16px ${name}`];
  });
  const others = fallbackFamilies(language).map((name) => `16px "${name}"`);
  const foreign = characters.filter((character) => !latin.test(character)).join("");

  return [
    ...[...new Set(own)].map((font) => ({ font, characters: characters.join("") })),
    ...others.map((font) => ({ font, characters: foreign })),
  ];
}
