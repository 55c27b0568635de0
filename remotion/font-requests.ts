import { fallbackFamilies } from "./themes/fallback-families";
import { getTheme } from "./themes/themes";
import type { ThemeId } from "./timeline/schema";

/** Characters that scenes draw whatever the script says: counting figures, quotation marks, bullets. */
const alwaysDrawn = "0123456789.,%+-–—“”‘’…•→×";

/** Latin letters and punctuation, which every theme's own families have. Fallbacks are loaded for all else, also phonetic letters. */
const latin = /(?![\u0250-\u02af])[\p{Script=Latin}\p{ASCII}\u2010-\u2027]/gu;

/** Each theme font has all of ASCII in one part, which is loaded whichever of these characters a text has. */
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));

/** Each character that a text may draw, and its capital, once and sorted. `language` is BCP 47. */
export function listCharacters(text: string, language: string): string {
  // A preview calls this at each keystroke, and going through every letter of a script would take as long as laying it out.
  const drawn = ascii + alwaysDrawn + text.replaceAll(/[\0-\x7f]+/g, "");

  return [...new Set(drawn + drawn.toLocaleUpperCase(language))].sort().join("");
}

/** The arguments for calls of `document.fonts.load`: a CSS font of one family, and the characters it must be able to draw. */
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
