import { isPerson } from "./is-person";
import { readWords, type TextWord } from "./read-words";

/** The drawings shown last: their names, and the words that they were chosen for. */
type Shown = { names: readonly string[]; words: readonly string[]; language: string };

const several = new Set(["they", "them", "their", "theirs"]);
const oneThing = new Set(["it", "its"]);
const onePerson = new Set(["he", "him", "his", "she", "her", "hers"]);

/** Words that may precede a pronoun that is, or is part of, the subject: "Most of them sleep", "And yet they swim". */
const beforeSubject = new Set(
  `and but so then yet still also even now today soon later here there once often sometimes usually never most many some few all none one
  two three each both half any several of when if as because while after before since until although though for in to with without by at
  from perhaps only instead the this that last next same following moment end day days week weeks month months year years night morning
  evening hour hours`.split(/\s+/),
);

const irregularPlurals = new Set(
  "people children men women mice feet teeth geese bacteria cattle police sheep fish larvae fungi oxen".split(
    " ",
  ),
);

/** Groups of people: "he" does not mean one. */
const groups = new Set("army court crew family fbi jury parliament police staff team tribe".split(" "));

/** "Then turn it often": actions by hand are done to the thing that is shown. */
const handling = new Set(
  `add bake beat boil chop close cook cool cover crush cut dip drain dry fill flip fold freeze fry grind heat hold knead lay leave let lift mix
  move open peel place pour press pull push put rinse roll rub serve shake slice soak spread squeeze stir store take throw turn wash wrap`.split(
    /\s+/,
  ),
);
/** "With two, you are on a circle": two of the things shown. */
const elided =
  /^(?:(?:with|without|of|in|for|after|to) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|both|all|none),/i;

/** "Then, in the air, it turns": a place or time may precede the subject. */
const opening =
  /^(?:(?:then|and|but|so|yet|now),? )?(?:in|on|at|by|during|after|before|since|within|from|throughout|under|above)(?: [\p{L}\p{N}'’-]+){1,5}, /iu;

/** "It is hard to see", "it takes time", "it was the first time": an "it" that means nothing drawable. */
const empty =
  /^(?:\w+,? ){0,3}it(?:'s|’s| (?:is|was|would be|will be|has been|had been|seems?|seemed|turns?|turned|takes?|took|means?|meant|does not matter|became|gets?|costs?|works?|worked|depends|happened|happens|follows|all|rain(?:s|ed)|snow(?:s|ed)))\b/i;

/**
 * The place of a pronoun that refers to the things shown: its number and kind must agree with the words they were shown for. Null if
 * no pronoun surely refers to them, and in languages other than English.
 */
export function findContinuingWord(
  text: string,
  { names, words, language }: Shown,
): Pick<TextWord, "start" | "end"> | null {
  if (!language.startsWith("en")) return null;
  const number = elided.exec(text);
  if (number) return { start: 0, end: number[0].length - 1 };

  const subjectFrom = opening.exec(text)?.[0].length ?? 0;
  const spoken = readWords(text, language).filter(({ start }) => start >= subjectFrom);
  const at = spoken.findIndex(({ key }) => !beforeSubject.has(key));
  const pronoun = spoken[handling.has(spoken[at]?.key ?? "") ? at + 1 : at];
  if (!pronoun || ![several, oneThing, onePerson].some((pronouns) => pronouns.has(pronoun.key))) return null;
  const isPlural = words.length > 1 || words.some(isPluralPhrase);
  const [name = ""] = names;
  const agrees = several.has(pronoun.key)
    ? isPlural
    : !isPlural &&
      (onePerson.has(pronoun.key)
        ? isPerson(name) && !words.some(isGroup)
        : !isPerson(name) && !empty.test(text));

  return agrees ? { start: pronoun.start, end: pronoun.end } : null;
}

function isGroup(words: string): boolean {
  return groups.has(words.toLowerCase());
}

function isPluralPhrase(words: string): boolean {
  const last = words.toLowerCase().split(/[\s-]/).at(-1) ?? "";

  return irregularPlurals.has(last) || /[^su]s$/.test(last);
}
