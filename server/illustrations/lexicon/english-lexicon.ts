import { nounForms, verbForms } from "./inflect";
import { abstract } from "./tables/abstract";
import { animals } from "./tables/animals";
import { bodyAndHealth } from "./tables/body-and-health";
import { food } from "./tables/food";
import { guardedNouns } from "./tables/guarded-nouns";
import { moneyAndCulture } from "./tables/money-and-culture";
import { nature } from "./tables/nature";
import { peopleAndPlaces } from "./tables/people-and-places";
import { senses } from "./tables/senses";
import { sober } from "./tables/sober";
import { toolsAndTechnology } from "./tables/tools-and-technology";
import { transport } from "./tables/transport";
import { sureVerbs, unsure } from "./tables/unsure";
import { verbSenses } from "./tables/verb-senses";

/** What a word or phrase may mean. */
export type Meaning = {
  /** Of the drawing; null where the word is then not drawn. */
  name: string | null;
  /**
   * How much of a sentence's meaning it is: 3 for what can be seen, 2 for what is done, 1 for what nearly every sentence speaks of
   * and what nobody can see, 0.5 where there is nothing else.
   */
  weight: number;
  /** Words of which some must stand near it; null where it means this anyway. */
  cues: ReadonlySet<string> | null;
  /** A name, which is written with a capital. */
  isProper: boolean;
  /** Whether it is a noun only: where the word is a verb, it does not mean this. */
  isNoun: boolean;
  /** Whether it is what is done. */
  isVerb: boolean;
  /** Whether one mention of it proves nothing. */
  isUnsure: boolean;
};

/** Meanings by word or phrase, in lower case, in each of its forms. The first that fits is meant. */
export type Lexicon = ReadonlyMap<string, readonly Meaning[]>;

const tables = [
  ...[animals, food, nature, bodyAndHealth, peopleAndPlaces, transport, toolsAndTechnology],
  ...[moneyAndCulture, sober, abstract],
];

const unsureWords = new Set(unsure.split(/\s/));
const sureVerbWords = new Set(sureVerbs.split(/\s/));

/** How much what can be seen weighs (`Meaning`). */
export const seenWeight = 3;
/** Before a word of the tables: how much less it weighs than what can be seen. */
const markedWeights = { "??": 0.5, "?": 1, "": seenWeight };
/** Before a word of the tables, behind its weight: it is a verb. */
const verbMark = "~";
const verbWeight = 2;

/** The English words that are drawn, of the tables beside this file. */
export function buildEnglishLexicon(): Lexicon {
  const lexicon = new Map<string, Meaning[]>();
  const add = (forms: string[], meaning: Meaning) => {
    for (const form of forms) {
      const key = form.toLowerCase().replaceAll("-", " ");
      lexicon.set(key, [...(lexicon.get(key) ?? []), meaning]);
    }
  };

  for (const { line, table } of [senses, guardedNouns, verbSenses].flatMap((all) =>
    readLines(all).map((one) => ({ line: one, table: all })),
  )) {
    const [word, meanings = ""] = splitOnce(line, ":");
    for (const one of meanings.split("|")) {
      const [name, cues] = splitOnce(one, " if ");
      const { weight, rest } = readMark(name);
      const isVerb = rest.startsWith(verbMark);
      add([...nounForms(word), ...verbForms(word)].filter(isOnce), {
        ...{
          name: name === "none" ? null : isVerb ? rest.slice(verbMark.length) : rest,
          isProper: false,
          isNoun: false,
          isVerb: isVerb || table === verbSenses,
          isUnsure: cues === undefined && isUnsure(word, { isVerb: isVerb || table === verbSenses, weight }),
        },
        weight: isVerb ? Math.min(weight, verbWeight) : weight,
        cues: cues === undefined ? null : new Set(cues.split(" ").flatMap(nounForms)),
      });
    }
  }
  const ambiguous = new Set(lexicon.keys());

  for (const line of tables.flatMap(readLines)) {
    const [name, words = name.replaceAll("-", " ")] = splitOnce(line, ":");
    for (const word of words.split(",").map((text) => text.trim())) {
      const { weight, rest } = readMark(word);
      const isVerb = rest.startsWith(verbMark);
      const bare = isVerb ? rest.slice(verbMark.length) : rest;
      const forms = isVerb ? verbForms(bare) : nounForms(bare);
      add(
        forms.filter((form) => !ambiguous.has(form.toLowerCase())),
        {
          name,
          weight: isVerb ? Math.min(weight, verbWeight) : weight,
          cues: null,
          isProper: /^\p{Lu}/u.test(bare),
          isNoun: !isVerb && bare === word,
          isVerb,
          isUnsure: isUnsure(bare, { isVerb, weight }),
        },
      );
    }
  }

  return lexicon;
}

function isUnsure(word: string, { isVerb, weight }: { isVerb: boolean; weight: number }): boolean {
  return unsureWords.has(word) || (isVerb && weight <= 1 && !sureVerbWords.has(word));
}

function readMark(word: string): { weight: number; rest: string } {
  const mark = word.startsWith("??") ? "??" : word.startsWith("?") ? "?" : "";

  return { weight: markedWeights[mark], rest: word.slice(mark.length) };
}

function readLines(table: string): string[] {
  return table.split("\n").filter((line) => line !== "");
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);

  return at === -1 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
}

function isOnce(form: string, index: number, all: string[]): boolean {
  return all.indexOf(form) === index;
}
