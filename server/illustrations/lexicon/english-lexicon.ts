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

/** A possible meaning of a word or phrase. */
export type Meaning = {
  /** Name of the drawing; null if the word is not drawn in this meaning. */
  name: string | null;
  /**
   * How much it matters in a sentence: 3 for visible things, 2 for actions, 1 for things that nearly every sentence mentions or that
   * nobody can see, 0.5 for the last resort.
   */
  weight: number;
  /** Words of which at least one must be said as well; null if the meaning needs none. */
  cues: ReadonlySet<string> | null;
  /** Whether it is a name, written with a capital. */
  isProper: boolean;
  /** Whether the word has this meaning only as a noun, not as a verb. */
  isNoun: boolean;
  /** Whether it is an action. */
  isVerb: boolean;
  /** Whether a single mention is no proof of this meaning. */
  isUnsure: boolean;
};

/** Meanings by word or phrase, in lower case, for each of its forms. The first meaning that fits applies. */
export type Lexicon = ReadonlyMap<string, readonly Meaning[]>;

const tables = [
  ...[animals, food, nature, bodyAndHealth, peopleAndPlaces, transport, toolsAndTechnology],
  ...[moneyAndCulture, sober, abstract],
];

const unsureWords = new Set(unsure.split(/\s/));
const sureVerbWords = new Set(sureVerbs.split(/\s/));

/** The weight of visible things (`Meaning`). */
export const seenWeight = 3;
/** Marks before a word in the tables, and the weights that they give it. */
const markedWeights = { "??": 0.5, "?": 1, "": seenWeight };
/** Marks a word in the tables as a verb; comes after the weight mark. */
const verbMark = "~";
const verbWeight = 2;

/** The English words that are drawn, from the `tables` folder. */
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
