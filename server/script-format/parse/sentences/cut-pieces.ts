import { sliceRuns, textOf, type InlineRun } from "../inline/inline-run";
import { countWords } from "./count-words";
import { cutClauses } from "./cut-clauses";
import { MAX_SENTENCE_WORDS, MIN_SENTENCE_WORDS } from "./limits";
import { splitSentences, type TextRange } from "./split-sentences";

/** The part of a paragraph that one scene says: a sentence, a clause of a long one, or short sentences joined. */
export type Piece = {
  /** All its words, as shown. */
  runs: InlineRun[];
  utterances: Utterance[];
  words: number;
};

export type Utterance = { runs: InlineRun[]; isClause: boolean };

type Group = { utterances: (TextRange & { isClause: boolean })[]; words: number; standsAlone: boolean };

/** The pieces of a paragraph in order. Each of its words is in exactly one; a paragraph without words has none. */
export function cutPieces(runs: readonly InlineRun[], language: string): Piece[] {
  const text = textOf(runs);
  const { bold, whole } = markedRanges(runs);
  const uncuttable = [...bold, ...whole].sort((a, b) => a.start - b.start);
  const groups: Group[] = [];

  for (const sentence of joinAcross(splitSentences(text, language), whole)) {
    const clauses = cutClauses({ text, sentence, language, uncuttable });

    for (const [index, clause] of clauses.entries()) {
      groups.push({
        utterances: [{ ...clause, isClause: index < clauses.length - 1 }],
        words: countWords(text.slice(clause.start, clause.end), language),
        standsAlone:
          text[clause.end - 1] === ":" ||
          bold.some(({ start, end }) => start < clause.end && end > clause.start),
      });
    }
  }

  return joinShort(groups)
    .filter(({ words }) => words > 0)
    .map(({ utterances, words }) => ({
      runs: sliceRuns(runs, utterances[0]?.start ?? 0, utterances.at(-1)?.end ?? 0),
      utterances: utterances.map(({ start, end, isClause }) => ({
        runs: sliceRuns(runs, start, end),
        isClause,
      })),
      words,
    }));
}

/** The ranges of bold phrases, and of words with a spoken form of their own. */
function markedRanges(runs: readonly InlineRun[]): { bold: TextRange[]; whole: TextRange[] } {
  const bold: TextRange[] = [];
  const whole: TextRange[] = [];
  let start = 0;

  for (const run of runs) {
    const end = start + run.text.length;
    if (run.boldPhrase !== undefined) bold.push({ start, end });
    if (run.spokenText !== undefined) whole.push({ start, end });
    start = end;
  }

  return { bold, whole };
}

/** A sentence must not end inside words that are said as a whole, such as :say[Dr. No]{…}. */
function joinAcross(sentences: TextRange[], whole: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];

  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isTorn =
      last !== undefined && whole.some(({ start, end }) => start < last.end && end > sentence.start);

    if (isTorn) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }

  return joined;
}

/** Joins a group that is too short for a scene with the next one, or at the end with the previous one. */
function joinShort(groups: Group[]): Group[] {
  const joined: Group[] = [];

  for (const group of groups) {
    const last = joined.at(-1);

    if (last !== undefined && canJoin(last, group)) joined[joined.length - 1] = join(last, group);
    else joined.push(group);
  }

  const [last, beforeLast] = [joined.at(-1), joined.at(-2)];
  if (last === undefined || beforeLast === undefined || !isShort(last) || !fits(beforeLast, last))
    return joined;

  return [...joined.slice(0, -2), join(beforeLast, last)];
}

function canJoin(last: Group, next: Group): boolean {
  return (isShort(last) || next.words === 0) && fits(last, next);
}

/** A bold phrase or the title of a list wants a scene of its own; a group without words must join another. */
function fits(first: Group, second: Group): boolean {
  if (first.words === 0 || second.words === 0) return true;

  return !first.standsAlone && !second.standsAlone && first.words + second.words <= MAX_SENTENCE_WORDS;
}

function isShort({ words }: Group): boolean {
  return words < MIN_SENTENCE_WORDS;
}

function join(first: Group, second: Group): Group {
  return {
    utterances: joinUtterances(first, second),
    words: first.words + second.words,
    standsAlone: first.standsAlone || second.standsAlone,
  };
}

/** A group without words is no utterance: it is shown as part of the one beside it. */
function joinUtterances(first: Group, second: Group): Group["utterances"] {
  const [last, next] = [first.utterances.at(-1), second.utterances[0]];
  const isSeparate = first.words > 0 && second.words > 0;

  if (isSeparate || last === undefined || next === undefined)
    return [...first.utterances, ...second.utterances];

  const isClause = first.words > 0 ? last.isClause : next.isClause;
  return [
    ...first.utterances.slice(0, -1),
    { start: last.start, end: next.end, isClause },
    ...second.utterances.slice(1),
  ];
}
