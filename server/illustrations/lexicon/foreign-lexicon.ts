import { readEmojiWords } from "@/server/adapters/illustrations/emoji-words";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { isPlayful } from "../is-playful";
import type { Lexicon, Meaning } from "./english-lexicon";

/** Endings that nouns add to their bare form. */
const endings: Record<string, string[]> = {
  da: ["en", "et", "er", "e", "ne", "s"],
  de: ["e", "en", "er", "ern", "n", "s", "es", "se", "sen"],
  es: ["s", "es"],
  fr: ["s", "x"],
  ko: ["은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과"],
  nb: ["en", "et", "er", "ene", "a"],
  nl: ["en", "s", "jes"],
  pt: ["s", "es"],
  sv: ["en", "et", "er", "ar", "or", "n", "na"],
};

/**
 * The words of a language that are drawn, from its words for emojis: labels, and keywords that only one emoji has. Words that mean
 * several things in English (a bank, a mouse) may do so in other languages and are left out. So are drawings that would be out of
 * place in a grave video, because such a video cannot be recognised in other languages. `language` is ISO 639-1.
 */
export function buildForeignLexicon(language: string, english: Lexicon): Lexicon {
  const drawn = findCertainNames(english);
  const emojis = readEmojiWords(language);
  const uses = new Map<string, number>();
  for (const { label, tags } of emojis)
    for (const word of new Set([label, ...tags].map(toKey))) uses.set(word, (uses.get(word) ?? 0) + 1);

  const lexicon = new Map<string, Meaning[]>();
  for (const { name, label, tags } of emojis.filter((emoji) => drawn.has(emoji.name))) {
    const [first = "", ...others] = [label, ...tags].map(toKey);
    const certain = [first, ...others.filter((word) => uses.get(word) === 1 && !isShort(word, 4))];
    for (const form of certain.flatMap((word) => inflect(word, language)))
      if (!lexicon.has(form))
        // German nouns have a capital, which distinguishes them from verbs.
        lexicon.set(form, [
          {
            name,
            weight: 3,
            cues: null,
            isProper: language === "de",
            isNoun: false,
            isVerb: false,
            isUnsure: false,
          },
        ]);
  }

  return lexicon;
}

/** A word, bare and with its language's endings. Before an ending, an accent may disappear: volcán, volcanes. */
function inflect(word: string, language: string): string[] {
  if (isShort(word, 3)) return [word];
  const bare = word.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  const stems = language === "es" || language === "pt" ? new Set([word, bare]) : [word];

  return [word, ...(endings[language] ?? []).flatMap((ending) => [...stems].map((stem) => stem + ending))];
}

/** Whether a word, in Latin or Cyrillic letters, is so short that it may be another word, or the start of one. */
function isShort(word: string, letters: number): boolean {
  return word.length < letters && /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word);
}

/** Drawings of visible things with one meaning: one whose own English word has other meanings may have them elsewhere, too. */
function findCertainNames(english: Lexicon): Set<string> {
  const visible = [...english.values()]
    .flat()
    .flatMap(({ name, weight, cues }) => (name && weight === 3 && !cues ? [name] : []));
  const isCertain = (name: string) => {
    const own = english.get(name.replaceAll("-", " ")) ?? [];

    return own.every(({ cues }) => !cues) || own.some((meaning) => !meaning.cues && meaning.name === name);
  };

  return new Set(
    visible.filter((name) => isCertain(name) && illustrationNames().has(name) && !isPlayful(name)),
  );
}

/** A label without its explanation: "Herz (Organ)". */
function toKey(label: string): string {
  const [word = label] = label.toLowerCase().replaceAll("-", " ").split("(");

  return word.trim();
}
