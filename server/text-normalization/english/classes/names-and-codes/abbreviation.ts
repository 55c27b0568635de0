import {
  abbreviations,
  capitalizedAbbreviations,
  referencesWithoutPeriod,
  type Abbreviation,
} from "../../data/abbreviations";
import { lexicon, sentenceStarters } from "../../data/lexicon";
import { streetTypes } from "../../data/streets";
import { isBoundary, isFree, matchAt, wordAfter, wordBefore, type ClassGrammar } from "../../position";

const written = /([Pp]h\.D|e\.g|i\.e|[wacn]\/(?:[oca]\b)?|\p{L}{1,9})(\.?)(?![\p{L}\p{N}])/uy;

/** "Mr.", "vol. 3", "etc.": what a name or a number behind it decides, where it may be several. */
export const readAbbreviation: ClassGrammar = ({ text, start }) => {
  const [, short = "", period = ""] = matchAt(written, text, start) ?? [];
  const small = short.toLowerCase();
  const choices = abbreviations.get(small);
  const end = start + short.length + period.length;
  if (choices === undefined) return readStreetType(text, start, short, period);
  const isCapitalized = short !== small;
  // "MS Word" and "CO emissions" are no abbreviations of people and companies.
  const isShoutedWord =
    short.length > 1 && short === short.toUpperCase() && (short.length > 2 || period === "");
  if (isShoutedWord || (!isCapitalized && capitalizedAbbreviations.has(small) && !isNumberNext(text, end)))
    return undefined;

  const choice = choices.find((one) =>
    isMeant(one, { text, start, end, short: small, hasPeriod: period !== "", isCapitalized }),
  );
  if (choice === undefined) return readStreetType(text, start, short, period);

  return { semioticClass: "abbreviation", evidence: 3, end, say: () => [choice.spoken] };
};

type Place = {
  text: string;
  start: number;
  end: number;
  short: string;
  hasPeriod: boolean;
  isCapitalized: boolean;
};

/** Titles that are met in small letters too. */
const commonTitles = new Set(["dr", "mr", "mrs", "ms", "prof"]);

function isMeant(
  { before, needsPeriod }: Abbreviation,
  { text, start, end, short, hasPeriod, isCapitalized }: Place,
): boolean {
  const next = wordAfter(text, end);
  switch (before) {
    case "name":
      if (hasPeriod && /^(?:mrs?|prof)$/.test(short)) return true;
      if (!isCapitalized) return hasPeriod && commonTitles.has(short) && next !== "";

      return (hasPeriod || !needsPeriod) && /^\p{Lu}/u.test(next) && !isStreet(text, start);
    case "number":
      return (hasPeriod || (isCapitalized && referencesWithoutPeriod.has(short))) && isNumberNext(text, end);
    case "anything":
      return hasPeriod || !needsPeriod;
  }
}

function isNumberNext(text: string, end: number): boolean {
  return /^ ?\d/.test(text.slice(end, end + 2)) || /^ [IVX]+\b/.test(text.slice(end, end + 5));
}

/** Behind a name with a number, as in "5 Main St. Louis", a street ends. */
function isStreet(text: string, start: number): boolean {
  return /^\d+(?:st|nd|rd|th)?$/.test(wordBefore(text, start));
}

function readStreetType(
  text: string,
  start: number,
  short: string,
  period: string,
): ReturnType<ClassGrammar> {
  const kind = streetTypes.get(short.toLowerCase());
  const before = wordBefore(text, start);
  const isBehindName = /^\p{Lu}\p{Ll}|^\d+(?:st|nd|rd|th)$/u.test(before) && !sentenceStarters.has(before);
  if (kind === undefined || !isBehindName || !/^\p{Lu}\p{Ll}+$/u.test(short)) return undefined;
  const end = start + short.length + period.length;

  return { semioticClass: "address", evidence: 2, end, say: () => [kind.toLowerCase()] };
}

const dotted = /\p{L}(?:\.\p{L}){1,7}(\.?)(?![\p{L}\p{N}])/uy;

/** "U.S.", "a.k.a.", "p.m.": letters with points between them. */
export const readDotted: ClassGrammar = ({ text, start }) => {
  const [whole = ""] = matchAt(dotted, text, start) ?? [];
  if (whole === "" || !isBoundary(text, start + whole.length)) return undefined;
  const letters = whole.replaceAll(".", "").toUpperCase();

  return {
    semioticClass: "acronym",
    evidence: 2,
    end: start + whole.length,
    say: () => [Array.from(letters).join(" ")],
  };
};

const entry = /[.\p{L}\p{N}+#/()-]{2,12}/uy;

/** "C++", ".NET", "24/7", "401(k)". */
export const readLexiconEntry: ClassGrammar = ({ text, start }) => {
  if (!isFree(text, start)) return undefined;
  const [chunk = ""] = matchAt(entry, text, start) ?? [];
  for (let length = chunk.length; length > 1; length -= 1) {
    const spoken = lexicon.get(chunk.slice(0, length).toLowerCase());
    if (spoken !== undefined && isBoundary(text, start + length)) {
      return { semioticClass: "word", evidence: 3, end: start + length, say: () => [spoken] };
    }
  }

  return undefined;
};
