import { readEmojiWords } from "@/server/adapters/illustrations/emoji-words";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { isPlayful } from "../is-playful";
import type { Lexicon, Meaning } from "./english-lexicon";

/** What nouns end in besides their bare form, where it is added to their end. */
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
 * The words of a language that are drawn, by what its people call emojis: labels, and keywords that only one emoji has. Words that
 * mean several things in English (a bank, a mouse) may do so elsewhere and are left out, as are drawings that would be out of place
 * in a grave video, since its words cannot be told. `language` is ISO 639-1.
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
        // German nouns have a capital, which tells them from verbs.
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

/** A word as it is, and with its language's endings, before which an accent may go: volcán, volcanes. */
function inflect(word: string, language: string): string[] {
  if (isShort(word, 3)) return [word];
  const bare = word.normalize("NFD").replaceAll("\u0301", "").normalize("NFC");
  const stems = language === "es" || language === "pt" ? new Set([word, bare]) : [word];

  return [word, ...(endings[language] ?? []).flatMap((ending) => [...stems].map((stem) => stem + ending))];
}

/** So short a word of an alphabet may be another word, or its beginning. */
function isShort(word: string, letters: number): boolean {
  return word.length < letters && /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(word);
}

/** Of what can be seen and means one thing: a drawing whose own word means something else, too, may do so elsewhere. */
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
