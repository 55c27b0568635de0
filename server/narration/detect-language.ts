import type { ForeignText } from "./foreign-script";

/** The evidence that is asked for before a text counts as foreign: a false alarm stops an honest script. */
const LEAST_WORDS = 20;
const LEAST_ACCURACY = 0.5;
/** English prose is at 0.3 to 0.5; headlines without articles at 0.07, and those tinyld knows. */
const MOST_ENGLISH_SHARE = 0.1;
const EXCERPT_IN_WORDS = 6;

const commonEnglishWords = new Set(
  (
    "the of and to a is it that for on was with as are this be by at from or have an not they you his her we but has " +
    "had which one their were all there can if what when more will who how so about up out them then its some would " +
    "than over into only now no my your our i he she do does did just been like also most these those because"
  ).split(" "),
);

/**
 * The foreign language, in Latin letters, that a text is surely in. Names (capitals) do not count as evidence; short
 * texts, lists of names and English with foreign words in it give undefined.
 */
export async function detectForeignLanguage(text: string): Promise<ForeignText | undefined> {
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const commonWords = words.filter((word) => word === word.toLowerCase());
  if (commonWords.length < LEAST_WORDS) return undefined;

  const englishCount = words.filter((word) => commonEnglishWords.has(word.toLowerCase())).length;
  if (englishCount / words.length > MOST_ENGLISH_SHARE) return undefined;

  // Its tables take an eighth of a second to load, and most scripts never need them.
  const { detectAll } = await import("tinyld");
  const [best] = detectAll(commonWords.join(" "));
  if (best === undefined || best.lang === "en" || best.accuracy < LEAST_ACCURACY) return undefined;

  return { languageName: getLanguageName(best.lang), excerpt: words.slice(0, EXCERPT_IN_WORDS).join(" ") };
}

/** "de-AT" as "German"; the code itself where it is no language's. */
export function getLanguageName(language: string): string {
  const code = language.split("-")[0] ?? language;

  return /^[a-z]{2,3}$/i.test(code)
    ? (new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code)
    : code;
}
