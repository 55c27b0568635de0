import { countWords, findWordStarts } from "@/server/script-format/parse/sentences/count-words";
import { trimEndOf } from "@/server/trim-end-of";

/** More words cannot be read at 168x94 px, and even this many only if they are short. */
export const mostProposedWords = 5;
const mostCharacters = 42;
const fewestWords = 2;

/** Where a title splits in two. Marks inside "3:30", "1,997" and "e-mail" do not split it. */
const separator = /[:;,](?=\s)|[：；，、—？！]|\s[-–](?=\s)|(?<=[?!…])\s|\s(?=[([])/u;

/** Matches a beginning whose end would tear "e-mail" or "3:30". */
const insideWord = /[\p{L}\p{N}][-:.,/&+'’]$/u;

/** An English phrase that ends in one of these is waiting for its next word. */
const openWords = new Set(
  (
    "a an the this that these those my your his her its our their and or but nor if when while because as than so to of " +
    "in on at by for from with without into onto over under about after before between through against during until " +
    "is are was were be been being am do does did has have had can could will would shall should may might must not no " +
    "who whom whose which what why how where whether every each some any very too more most less just only even it's " +
    "two three four five six seven eight nine ten many few several all both"
  ).split(" "),
);

/** Whether words are few and short enough for a thumbnail. */
export function fitsThumbnail(text: string, language: string): boolean {
  return text.length <= mostCharacters && countWords(text, language) <= mostProposedWords;
}

/**
 * The title, if it is short enough for a thumbnail; else the part with more words before or after its first colon, dash or
 * comma; undefined if none is short enough. Always one piece of the title, so that it reads as the title does.
 */
export function choosePhrase(title: string, language: string): string | undefined {
  // One or two words cannot be shortened, however long they are.
  if (fitsThumbnail(title, language) || countWords(title, language) <= fewestWords) return title;

  const parts = listParts(title, language);

  return parts.toSorted((one, other) => countWords(other, language) - countWords(one, language))[0];
}

/** Without these an English title still says the same, as a sentence: "How sunlight became cheap". */
const introduction =
  /^(?:how|why) (?!to\b|not\b|many\b|much\b|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b)/i;

/** A Japanese phrase that ends in one of these particles is waiting for its next word. */
const openParticles = /[はがをのにへとでもや]$/u;

/**
 * The parts of a title or sentence, before and after its first mark, or without its "How", that are short enough for a thumbnail and
 * can stand alone.
 */
export function listParts(text: string, language: string): string[] {
  const match = separator.exec(text) ?? (/^en\b/i.test(language) ? introduction.exec(text) : null);
  if (!match) return [];

  return [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    .map(trimMarks)
    .filter((part) => countWords(part, language) >= fewestWords && fitsThumbnail(part, language))
    .filter((part) => !endsOpen(part, language));
}

/** As a last resort, the longest beginning of a title that fits and ends in a word with a meaning of its own. */
export function chooseBeginning(title: string, language: string): string {
  const starts = findWordStarts(title, language);
  const beginnings = starts
    .slice(1, mostProposedWords + 1)
    .map((start) => title.slice(0, start))
    .filter((text) => !insideWord.test(text))
    .map(trimMarks)
    .filter((text, index) => index === 0 || text.length <= mostCharacters)
    .reverse();

  return beginnings.find((text) => !endsOpen(text, language)) ?? beginnings[0] ?? title;
}

function endsOpen(text: string, language: string): boolean {
  if (/^ja\b/i.test(language)) return openParticles.test(text);
  const lastWord = text.slice(trimEndOf(text, /[\p{L}\p{M}\p{N}'’]/u).length);

  return /^en\b/i.test(language) && openWords.has(lastWord.replace("’", "'").toLowerCase());
}

/** Marks that a cut leaves at its edges. */
function trimMarks(text: string): string {
  return trimEndOf(text.replace(/^[\s:;,.–—-]+/u, ""), /[\s:;,.([{“‘«¿¡：；，、。–—-]/u);
}
