import { isPerson } from "./is-person";
import { readWords, type TextWord } from "./read-words";

/** What was shown just now: the drawings' names, and the words that they were chosen for. */
type Shown = { names: readonly string[]; words: readonly string[]; language: string };

const several = new Set(["they", "them", "their", "theirs"]);
const oneThing = new Set(["it", "its"]);
const onePerson = new Set(["he", "him", "his", "she", "her", "hers"]);

/** What may stand before the pronoun that is a sentence's subject, or belongs to it: "Most of them sleep", "And yet they swim". */
const beforeSubject = new Set(
  `and but so then yet still also even now today soon later here there once often sometimes usually never most many some few all none one
  two three each both half any several of when if as because while after before since until although though for in to with without by at
  from perhaps only instead`.split(/\s+/),
);

const irregularPlurals = new Set(
  "people children men women mice feet teeth geese bacteria cattle police sheep fish larvae fungi oxen".split(
    " ",
  ),
);

/** "It is hard to see", "it takes time", "it was the first time": nothing that could be drawn. */
const empty =
  /^(?:\w+,? ){0,3}it(?:'s|’s| (?:is|was|would be|will be|has been|had been|seems?|seemed|turns?|turned|takes?|took|means?|meant|does not matter|became|gets?|costs?|works?|worked|depends|happened|happens|follows|all))\b/i;

/**
 * Where a sentence's pronoun stands that speaks of what was shown: number and kind must agree with what it was shown for. Null where
 * none surely does, and in other languages than English.
 */
export function findContinuingWord(
  text: string,
  { names, words, language }: Shown,
): Pick<TextWord, "start" | "end"> | null {
  if (!language.startsWith("en")) return null;
  const pronoun = readWords(text, language).find(({ key }) => !beforeSubject.has(key));
  if (!pronoun || ![several, oneThing, onePerson].some((pronouns) => pronouns.has(pronoun.key))) return null;
  const isPlural = words.length > 1 || words.some(isPluralPhrase);
  const [name = ""] = names;
  const agrees = several.has(pronoun.key)
    ? isPlural
    : !isPlural && (onePerson.has(pronoun.key) ? isPerson(name) : !isPerson(name) && !empty.test(text));

  return agrees ? { start: pronoun.start, end: pronoun.end } : null;
}

function isPluralPhrase(words: string): boolean {
  const last = words.toLowerCase().split(/[\s-]/).at(-1) ?? "";

  return irregularPlurals.has(last) || /[^su]s$/.test(last);
}
