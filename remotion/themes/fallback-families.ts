import type { Face } from "./theme";

const unsharedFamilies = [
  // Cyrillic, Greek and Vietnamese, which the headline families lack.
  "Inter Variable",
  "Noto Sans Arabic Variable",
  "Noto Sans Devanagari Variable",
  "Noto Sans Hebrew Variable",
  "Noto Sans Thai Variable",
];

const hanFamilies: Record<string, string> = {
  ja: "Noto Sans JP Variable",
  ko: "Noto Sans KR Variable",
  zh: "Noto Sans SC Variable",
};

/** The bundled families for scripts that a theme's own family lacks; the language's own family comes first. */
export function fallbackFamilies(language: string): string[] {
  const own = hanFamilies[language.split("-", 1)[0]?.toLowerCase() ?? ""];
  const han = Object.values(hanFamilies).filter((family) => family !== own);

  return [...(own ? [own] : []), ...unsharedFamilies, ...han, "Noto Color Emoji"];
}

/** The face with a family list that covers every bundled script, without system fonts, so that a render looks the same everywhere. */
export function withFallbacks(face: Face, language: string): Face {
  const family = [face.family, ...fallbackFamilies(language).map((name) => `"${name}"`)].join(", ");

  return { ...face, family };
}
