import { primaryLanguage } from "@/server/languages/language-name";
import { englishGrammar } from "./english/english-grammar";
import { createGrammar } from "./languages/table-grammar";
import { french } from "./languages/tables/french";
import { hindi } from "./languages/tables/hindi";
import { italian } from "./languages/tables/italian";
import { japanese } from "./languages/tables/japanese";
import { mandarin } from "./languages/tables/mandarin";
import { portuguese } from "./languages/tables/portuguese";
import { spanish } from "./languages/tables/spanish";
import { writtenGrammar } from "./languages/written-grammar";
import type { SemioticClass, SpokenGrammar } from "./spoken-grammar";

/** Words to say, and where in the text what they stand for begins. */
export type SpokenSpan = { start: number; end: number; semioticClass: SemioticClass; words: string[] };

const space = /\s/;
const wordOfLetters = /\p{L}+/gu;

const grammars: Readonly<Record<string, SpokenGrammar>> = {
  en: englishGrammar,
  es: createGrammar(spanish),
  fr: createGrammar(french),
  hi: createGrammar(hindi),
  it: createGrammar(italian),
  ja: createGrammar(japanese),
  pt: createGrammar(portuguese),
  zh: createGrammar(mandarin),
};

/** How the language of a locale (BCP 47) is spoken. */
export function grammarOf(locale: string): SpokenGrammar {
  return grammars[primaryLanguage(locale)] ?? writtenGrammar;
}

/**
 * The words that are said for a text, in the letters of its language, in the order of the text: each stretch of it is
 * classified (a date, money, an acronym, a word) and said by the grammar of its class. `locale` is BCP 47. Pure.
 */
export function normalizeText(text: string, locale: string): SpokenSpan[] {
  const grammar = grammarOf(locale);
  const folded = grammar.fold(text);
  const sentence = { text: folded, locale, isShouted: isShouted(folded) };
  const spans: SpokenSpan[] = [];

  for (let at = 0; at < folded.length;) {
    if (space.test(folded.charAt(at))) {
      at += 1;
      continue;
    }
    const reading = grammar.read(sentence, at);
    for (const { start, end, said } of linkParts(folded, at, reading.end, reading.say())) {
      spans.push({ start, end, semioticClass: reading.semioticClass, words: grammar.toWords(said) });
    }
    at = reading.end;
  }

  return spans;
}

/** Capitals of a whole sentence say nothing about acronyms. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && (text.match(wordOfLetters)?.length ?? 0) > 3;
}

/** Each part that white space separates, with what is said for it; a word too many goes with the last. */
function linkParts(text: string, start: number, end: number, said: string[]) {
  const parts = findParts(text, start, end);
  const [first = ""] = said;
  if (said.length < 2 && parts.length < 2) return [{ start, end, said: first }];
  if (said.length <= parts.length) {
    return parts.map((part, index) => ({ ...part, said: said[index] ?? "" }));
  }

  return parts.map((part, index) => ({
    ...part,
    said: index < parts.length - 1 ? (said[index] ?? "") : said.slice(index).join(" "),
  }));
}

function findParts(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !space.test(text.charAt(at))) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }

  return parts;
}
