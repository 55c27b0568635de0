import type { Face } from "../../themes/theme";

/**
 * Advance widths in hundredths of an em, between the mean and the widest of the themes' proportional faces as measured in
 * Chromium: the room for a text must be known without a browser, be the same on every machine, and never be too small.
 */
const characterWidths: readonly (readonly [number, string])[] = [
  [28, " "],
  [32, "',.:;ijl’‘"],
  [36, "!`|"],
  [40, "()I[]f"],
  [44, "t{}"],
  [48, "-/1\\r·•"],
  [52, '"“”'],
  [56, "?Jsz"],
  [60, "*7FL^_acekvx–"],
  [64, "$+235<>EZbdghnopquy€£¥°"],
  [68, "#04689=PST~−×"],
  [72, "BCRVXY"],
  [76, "&AGKU"],
  [80, "DNOQ"],
  [84, "H"],
  [88, "w"],
  [96, "%Mm…"],
  [104, "@W—"],
];

const widthByCharacter = new Map(
  characterWidths.flatMap(([width, characters]) =>
    Array.from(characters).map((character) => [character, width / 100]),
  ),
);

/** Widths in em of characters not in the table: the Noto families, measured the same way at weight 800. */
const widthByScript: readonly (readonly [RegExp, number])[] = [
  // Vowel signs beside their consonant, not above it: a third of a Hindi text. Other marks have no width.
  [/(?=\p{Script=Devanagari})\p{Mc}/u, 0.38],
  [/[\p{M}\u200d]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.3],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1],
  [/\p{Script=Devanagari}/u, 0.8],
  [/[\p{Script=Thai}\p{Script=Hebrew}]/u, 0.62],
  [/\p{Script=Arabic}/u, 0.58],
];
const unknownCharacterWidthInEm = 0.74;
const monospacedWidthInEm = 0.6;

/** Faces with optical sizes are narrower at big sizes: shares measured on the widest of the sample texts. */
const opticalWidths: readonly { family: string; fromFontSizePx: number; share: number }[] = [
  { family: "Fraunces", fromFontSizePx: 86, share: 0.83 },
  { family: "Fraunces", fromFontSizePx: 48, share: 0.95 },
  { family: "Bricolage", fromFontSizePx: 86, share: 0.89 },
  { family: "Inter", fromFontSizePx: 0, share: 0.95 },
];

/** The share of its estimated width that a text takes up at a size in a face: at most 1. */
export function opticalWidthShare(face: Face, fontSizePx: number): number {
  const optical = opticalWidths.find(
    ({ family, fromFontSizePx }) => face.family.startsWith(`"${family}`) && fontSizePx >= fromFontSizePx,
  );

  return optical?.share ?? 1;
}

/** Whether a text has letters of a fallback family: these have no optical sizes, so their width in em never changes. */
export function hasFallbackLetters(text: string): boolean {
  const letters = text.replaceAll(/\P{L}/gu, "");

  return widthByScript.some(([script]) => script.test(letters));
}

/** An upper estimate, in em, of the width that a text needs: real text is usually some per cent narrower. */
export function textWidthInEm(text: string, face: Face): number {
  const shown = face.textTransform === "uppercase" ? text.toUpperCase() : text;
  const spacing = Number.parseFloat(face.letterSpacing) || 0;
  const isMonospaced = face.family.includes("Mono");

  let width = 0;
  for (const character of shown) {
    const advance = characterWidth(character, isMonospaced);
    if (advance > 0) width += advance + spacing;
  }

  return width;
}

function characterWidth(character: string, isMonospaced: boolean): number {
  // Accented Latin letters are as wide as their base letters.
  const base = character.normalize("NFD").charAt(0);
  const known = widthByCharacter.get(character) ?? widthByCharacter.get(base);
  if (known !== undefined) return isMonospaced ? monospacedWidthInEm : known;

  return widthByScript.find(([script]) => script.test(character))?.[1] ?? unknownCharacterWidthInEm;
}
