import { abbreviations } from "./data/abbreviations";
import { months, weekdays } from "./data/calendar";
import { sentenceStarters } from "./data/lexicon";
import { streetTypes } from "./data/streets";

/** Characters to look back; keeps the cost even for a text of nothing but abbreviations. */
const LOOK_BACK = 60;
const LOOK_AHEAD = 40;
const nextWord = /^[\s"'“‘(]*([\p{L}\p{N}][\p{L}\p{M}'’]*)/u;
const lastWord = /(?:^|[\s("'“‘[–-])(\p{L}+|\p{L}(?:\.\p{L})+|§|№)\.["'”’)]*\s*$/u;
const initials = /(?:^|[\s("'“‘[-])(?:\p{L}\.)+["'”’)]*\s*$/u;
/** "C++ and .NET": a point that begins a word. */
const leadingPoint = /(?:^|\s)\.$/;
/** Never the last word of a sentence, though the next has a capital. */
const joining = new Set(["v", "vs", "cf", "ca", "c", "approx", "e.g", "i.e", "a.k.a"]);
/** Other languages' titles, which are met in names. */
const foreignTitles = new Set("nr bd mme mlle dra sra sr mgr".split(" "));
const placeWords = new Set(["st", "ste", "mt", "ft"]);
const halfOfDay = /(?:^|[\s\d])[ap]\.m\.\s*$/i;

/** Whether a sentence ends at `end`, where the rules of Unicode see an end: not behind "Dec." in "Dec. 2019", nor in "Ft. Lauderdale". */
export function isSentenceEnd(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - LOOK_BACK), end);
  const after = text.slice(end, end + LOOK_AHEAD);
  // “"Really?" he asked.” is one sentence: none starts with a small letter.
  if (/^[\s"'“‘(]*\p{Ll}/u.test(after) || leadingPoint.test(before)) return false;
  const next = nextWord.exec(after)?.[1] ?? "";
  const startsSentence = sentenceStarters.has(next);

  if (halfOfDay.test(before))
    return !isCalendarName(next) && !/^\d/.test(next) && next.length > 1 && !/^\p{Lu}{2,4}$/u.test(next);
  if (initials.test(before)) return startsSentence;
  const word = lastWord.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return true;

  return !joinsNext(word, before, next, startsSentence);
}

function joinsNext(word: string, before: string, next: string, startsSentence: boolean): boolean {
  if (joining.has(word)) return true;
  const isNumber = /^\d/.test(next);
  if (months.has(word) || weekdays.has(word))
    return (
      months.get(word)?.toLowerCase() !== word &&
      weekdays.get(word)?.toLowerCase() !== word &&
      (isNumber || isCalendarName(next))
    );
  if (streetTypes.has(word) && isStreet(before)) return !startsSentence && !/^\p{Lu}/u.test(next);
  const choices = abbreviations.get(word);
  if (choices === undefined) return foreignTitles.has(word) && !startsSentence;
  if (isNumber) return choices.some(({ before: place }) => place !== "name");
  // "Dr. No" is a name; behind "Mt." or "5 ft." something else begins.
  if (choices.some(({ before: place }) => place === "name")) return !startsSentence || !placeWords.has(word);

  return (
    choices.some(({ before: place, spoken }) => place === "anything" && spoken !== "et cetera") &&
    !startsSentence
  );
}

function isCalendarName(word: string): boolean {
  return months.has(word.toLowerCase()) || weekdays.has(word.toLowerCase());
}

/** "1428 Elm St.": a number, and names up to the street's kind. */
function isStreet(before: string): boolean {
  return /(?:^|\s)\d{1,5}(?:st|nd|rd|th)?(?: [\p{Lu}\d][\p{L}\d'-]*){0,4} \p{Lu}\p{Ll}+\.\s*$/u.test(before);
}
