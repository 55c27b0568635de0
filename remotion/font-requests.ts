import { fallbackFamilies } from "./themes/fallback-families";
import { getTheme } from "./themes/themes";
import type { ThemeId } from "./timeline/schema";

/** Drawn by scenes whatever the script says: counting figures, quotation marks, bullets. */
const alwaysDrawn = "0123456789.,%+-–—“”‘’…•→×";

/** Latin and its punctuation, which every theme's own families have; fallbacks are asked only for what lies outside: phonetic letters, too. */
const latin = /(?![\u0250-\u02af])[\p{Script=Latin}\p{ASCII}\u2010-\u2027]/gu;

/** In one part of each of the themes' fonts: whatever a text has of it, that part is loaded. */
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));

/** Each character that may be drawn of a text, and its capital, once and in order. `language` is BCP 47. */
export function listCharacters(text: string, language: string): string {
  // A preview asks at each keystroke: going through all letters of a script would take as long as laying it out.
  const drawn = ascii + alwaysDrawn + text.replaceAll(/[\0-\x7f]+/g, "");

  return [...new Set(drawn + drawn.toLocaleUpperCase(language))].sort().join("");
}

/** One call of `document.fonts.load` each: a CSS font of one family, and the characters it must be able to draw. */
export function fontRequests({
  themeId,
  language,
  characters,
}: {
  themeId: ThemeId;
  language: string;
  characters: string;
}): { font: string; characters: string }[] {
  const own = Object.values(getTheme({ themeId, language }).faces).flatMap(({ family, weight }) => {
    const name = family.split(",", 1)[0] ?? family;

    return [`${weight} 16px ${name}`, `italic ${weight} 16px ${name}`];
  });
  const others = fallbackFamilies(language).map((name) => `16px "${name}"`);
  const foreign = characters.replaceAll(latin, "");

  return [
    ...[...new Set(own)].map((font) => ({ font, characters })),
    ...others.map((font) => ({ font, characters: foreign })),
  ];
}
