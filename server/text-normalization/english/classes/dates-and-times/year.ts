import { decadeWords } from "../../data/context-words";
import { isYear, sayCardinal, sayDecade, sayYear } from "../../numbers/number-words";
import { isBoundary, isFree, matchAt, wordBefore, type ClassGrammar } from "../../position";

const decade = /'?(\d{2,4})'?s(?![\p{L}\p{N}])/uy;
const decadeRange = /[-–](?:'?(\d{2,4})'?s|(present|now|today))(?![\p{L}\p{N}])/uy;

/** "1980s", "'90s", "the 300s", "1960s-80s". */
export const readDecade: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, digits = ""] = matchAt(decade, text, start) ?? [];
  if (whole === undefined || !digits.endsWith("0")) return undefined;
  const isLong = isYear(digits) || digits.length === 4;
  const isNamed =
    whole.startsWith("'") ||
    decadeWords.has(wordBefore(text, start).toLowerCase()) ||
    text.charAt(start - 1) === "-";
  // "20s" may be seconds.
  const evidence = isLong || isNamed ? 3 : 2;
  const [range = "", last = "", open = ""] = matchAt(decadeRange, text, start + whole.length) ?? [];
  const to = last === "" ? open : sayDecade(last, conventions);

  return {
    semioticClass: "date",
    evidence,
    end: start + whole.length + range.length,
    say: () => [range === "" ? sayDecade(digits, conventions) : `${sayDecade(digits, conventions)} to ${to}`],
  };
};

const yearRange = /(\d{4})[-–](?:(\d{4})|(\d{2})|(now|present|today))(?![\p{L}\p{N}]|[-–.,]\d)/uy;

/** "1980-1986", "1914-18", "2020–now". */
export const readYearRange: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, first = "", second, short, open] = matchAt(yearRange, text, start) ?? [];
  if (whole === undefined || !isYear(first)) return undefined;
  const isAscending =
    short === undefined
      ? second === undefined || Number(second) > Number(first)
      : Number(short) > Number(first.slice(2));
  if (!isAscending || (second !== undefined && !isYear(second))) return undefined;

  return {
    semioticClass: "range",
    evidence: 3,
    end: start + whole.length,
    say: () => {
      const to =
        second === undefined ? (open ?? sayCardinal(short ?? "", conventions)) : sayYear(second, conventions);

      return [`${sayYear(first, conventions)} to ${to}`];
    },
  };
};

const era = /(A\.?D|B\.?C\.?E|B\.?C|C\.?E|a\.d|b\.c\.e|b\.c|c\.e)(\.?)(?![\p{L}\p{N}])/uy;
const plainYear = /(\d{1,4})( ?)/y;
const yearBehind = / (\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/uy;

/** "340 A.D", "44 BC", "AD 100". */
export const readEra: ClassGrammar = ({ text, start, conventions }) => {
  const [number, digits = "", space = ""] = matchAt(plainYear, text, start) ?? [];
  const [name, letters = "", period = ""] = matchAt(era, text, start + (number?.length ?? 0)) ?? [];
  if (name === undefined) return undefined;
  const spelled = Array.from(letters.replaceAll(".", "").toUpperCase()).join(" ");
  const nameEnd =
    start + (number?.length ?? 0) + letters.length + (letters.includes(".") ? period.length : 0);
  if (number !== undefined) {
    return {
      semioticClass: "date",
      evidence: 3,
      end: nameEnd,
      say: () =>
        space === ""
          ? [`${sayYear(digits, conventions)} ${spelled}`]
          : [sayYear(digits, conventions), spelled],
    };
  }

  const [behind, year = ""] = matchAt(yearBehind, text, nameEnd) ?? [];
  if (behind === undefined || !isFree(text, start) || !letters.startsWith("A")) return undefined;

  return {
    semioticClass: "date",
    evidence: 3,
    end: nameEnd + behind.length,
    say: () => [spelled, sayYear(year, conventions)],
  };
};

const shortYear = /'(\d\d)(?![\p{L}\p{N}'])/uy;

/** "'99" as "ninety nine". */
export const readShortYear: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, digits = ""] = matchAt(shortYear, text, start) ?? [];
  if (whole === undefined || !isFree(text, start)) return undefined;
  const say = () =>
    digits.startsWith("0")
      ? `oh ${sayCardinal(digits.slice(1), conventions)}`
      : sayCardinal(digits, conventions);

  return { semioticClass: "date", evidence: 3, end: start + whole.length, say: () => [say()] };
};

const quarter = /(?:([1-4])Q|Q([1-4]))(?:( ?)'?(20\d\d|\d\d))?(?![\p{L}\p{N}])/uy;
const half = /(?:H([12])|([12])H) ?(?=FY|20\d\d)/y;
const fiscalYear = /FY ?'?(20\d\d|\d\d)(?![\p{L}\p{N}])/uy;

const determiner = /^(?:the|its|our|their|his|her|my|your|this|last|next|each|every|a)$|'s?$/i;

/** "2Q22", "Q3 2024", "H1 FY25": parts of a business year. */
export const readQuarter: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, before, behind, space = "", year] = matchAt(quarter, text, start) ?? [];
  const sayAnyYear = (digits: string) =>
    digits.length === 2 ? sayCardinal(digits, conventions) : sayYear(digits, conventions);
  const the = determiner.test(wordBefore(text, start)) ? "" : "the ";
  if (whole !== undefined && year !== undefined) {
    const part = `${the}${conventions.toOrdinal(before ?? behind ?? "")} quarter of`;

    return {
      semioticClass: "date",
      evidence: 3,
      end: start + whole.length,
      say: () => (space === "" ? [`${part} ${sayAnyYear(year)}`] : [part, sayAnyYear(year)]),
    };
  }

  const [halfWhole, first, second] = matchAt(half, text, start) ?? [];
  if (halfWhole !== undefined) {
    const say = () => [`${the}${conventions.toOrdinal(first ?? second ?? "")} half of`];

    return { semioticClass: "date", evidence: 3, end: start + halfWhole.trimEnd().length, say };
  }

  const [fiscal, fiscalDigits = ""] = matchAt(fiscalYear, text, start) ?? [];
  if (fiscal === undefined || !isBoundary(text, start + fiscal.length)) return undefined;

  return {
    semioticClass: "date",
    evidence: 3,
    end: start + fiscal.length,
    say: () => [`fiscal year ${sayAnyYear(fiscalDigits)}`],
  };
};
