import { primaryLanguage } from "./language-name";

/** Scripts other than Latin, with what a person calls a text in it. Japanese stands before Chinese: it uses both. */
const scripts = [
  { name: "Japanese", language: "ja", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]+/u },
  { name: "Korean", language: "ko", letters: /\p{Script=Hangul}+/u },
  { name: "Chinese", language: "zh", letters: /\p{Script=Han}+/u },
  { name: "Greek", language: "el", letters: /\p{Script=Greek}{2,}/u },
  { name: "Hebrew", language: "he", letters: /\p{Script=Hebrew}+/u },
  { name: "Thai", language: "th", letters: /\p{Script=Thai}+/u },
  { name: "Armenian", language: "hy", letters: /\p{Script=Armenian}{2,}/u },
  { name: "Georgian", language: "ka", letters: /\p{Script=Georgian}{2,}/u },
  { name: "a language in Cyrillic letters", language: "ru", letters: /\p{Script=Cyrillic}{2,}/u },
  { name: "a language in Arabic letters", language: "ar", letters: /\p{Script=Arabic}+/u },
  { name: "a language in Devanagari letters", language: "hi", letters: /\p{Script=Devanagari}+/u },
  // Any other letter. Single Greek ones are symbols ("π", "µ") and have names in every language.
  {
    name: "a language in letters other than Latin",
    letters: /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\P{L}]{2,}/u,
  },
];

/** The letters of languages, besides Latin ones, which are used in all of them. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
  zh: /\p{Script=Han}+/gu,
  hi: /\p{Script=Devanagari}+/gu,
};

export type ForeignText = {
  /** "German", "a language in Cyrillic letters". */
  languageName: string;
  /** BCP 47, the most common language in these letters; absent where they do not tell. */
  language?: string;
  /** The words that tell, as they stand in the text. */
  excerpt: string;
};

/** The first word in letters that a language (BCP 47) does not use: it is certainly foreign, in whatever language. */
export function findForeignScript(text: string, language: string): ForeignText | undefined {
  const own = ownLetters[primaryLanguage(language)];
  const foreign = own ? text.replaceAll(own, " ") : text;
  const script = scripts.find(({ letters }) => letters.test(foreign));
  if (!script) return undefined;
  const word = foreign.split(/\s+/).find((part) => script.letters.test(part));

  return { languageName: script.name, language: script.language, excerpt: word ?? text };
}

/** The share of a text's letters that must be of a script for the text to be in it. */
const leastShare = 0.4;

/**
 * The language of a text that is mostly in letters other than Latin: the most common one in these letters. Kana tell Japanese
 * from Chinese. Undefined for a text in Latin letters, or without letters.
 */
export function detectByScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const count = (pattern: RegExp) => text.match(new RegExp(pattern, "gu"))?.join("").length ?? 0;
  let best: { language: string; count: number } | undefined;
  for (const { language, letters: pattern } of scripts) {
    const found = language === undefined ? 0 : count(pattern);
    if (language !== undefined && found > (best?.count ?? 0)) best = { language, count: found };
  }
  if (!best) return undefined;
  // Half of a Japanese text, or more, is Han.
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]+/u);
  const han = count(/\p{Script=Han}+/u);
  const isCjk = best.language === "zh" || best.language === "ja";
  const [language, found] = isCjk ? [kana > han / 20 ? "ja" : "zh", kana + han] : [best.language, best.count];

  return found >= leastShare * letters ? language : undefined;
}
