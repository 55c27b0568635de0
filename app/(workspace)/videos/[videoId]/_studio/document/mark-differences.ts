import { diffComm } from "node-diff3";

/** A text in pieces; those missing from the other text are marked. */
export type MarkedText = { text: string; isMarked: boolean }[];

/** Above these limits a comparison takes seconds: a difference is then marked as a whole. */
const maxCharacters = 20_000;
const maxPairs = 1_000_000;

/** Two versions of a text with the differing words marked: paragraphs are compared first, then the words of those that differ. Pure. */
export function markDifferences(mine: string, theirs: string): { mine: MarkedText; theirs: MarkedText } {
  const regions = compare(splitParagraphs(mine), splitParagraphs(theirs)).flatMap((region) =>
    region.isMarked && Math.max(region.mine.length, region.theirs.length) <= maxCharacters
      ? compare(splitWords(region.mine), splitWords(region.theirs))
      : [region],
  );
  const list = (whose: "mine" | "theirs") =>
    regions.map((region) => ({ text: region[whose], isMarked: region.isMarked })).filter(({ text }) => text);

  return { mine: list("mine"), theirs: list("theirs") };
}

type Region = { mine: string; theirs: string; isMarked: boolean };

function compare(mine: string[], theirs: string[]): Region[] {
  if (mine.length * theirs.length > maxPairs) {
    return [{ mine: mine.join(""), theirs: theirs.join(""), isMarked: true }];
  }

  return diffComm(mine, theirs).map(({ common, buffer1 = [], buffer2 = [] }) => ({
    mine: (common ?? buffer1).join(""),
    theirs: (common ?? buffer2).join(""),
    isMarked: common === undefined,
  }));
}

/** Each with the blank lines below it. */
function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let isBelowBlank = true;
  for (const line of text.split(/(?<=\n)/)) {
    const isBlank = line.trim() === "";
    const last = isBelowBlank && !isBlank ? undefined : paragraphs.pop();
    paragraphs.push((last ?? "") + line);
    isBelowBlank = isBlank;
  }

  return paragraphs;
}

function splitWords(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
