import type { Conventions } from "../../conventions";
import { joiningWords } from "../../data/context-words";
import { readAmount, readPureFraction } from "../../numbers/amount";
import { readCountMagnitude, readMagnitudeWord } from "../../numbers/magnitude";
import { isYear } from "../../numbers/number-words";
import { readPer, readUnit, type ReadUnit } from "../../numbers/unit";
import {
  joinRange,
  matchAt,
  withWord,
  wordAfter,
  wordBefore,
  type ClassGrammar,
  type Position,
} from "../../position";

const rangeMark = /(?:[-–]| – )(?=[.\d])/y;

/** "5 km", "2-5lb", "100 million kg", "-3 °C", "4 1/2 lbs", "9.8 m/s²". */
export const readMeasure: ClassGrammar = (position) => {
  const { text, start, conventions } = position;
  const first = readPureFraction(text, start)?.amount ?? readAmount(text, start);
  if (first === undefined) return undefined;
  const mark = matchAt(rangeMark, text, first.end)?.[0] ?? "";
  const second = mark === "" ? undefined : readAmount(text, first.end + mark.length);
  const last = second ?? first;
  const magnitude = readMagnitudeWord(text, last.end);
  const unit = readUnit(text, magnitude?.end ?? last.end);
  if (unit === undefined || isOtherwise(position, unit)) return undefined;
  // "5m people" counts millions.
  if (last.number && !unit.isApart && readCountMagnitude(text, last.number, start)) return undefined;
  if (unit.isAmbiguous && last.number && isYear(last.number.digits)) return undefined;

  const other = second ? undefined : readOtherEnd(text, unit.end);
  const isOne =
    (first.isOne && second === undefined && magnitude === undefined) || isAttribute(position, unit);

  return {
    semioticClass: "measure",
    evidence: unit.isAmbiguous ? 2 : 3,
    end: other?.end ?? unit.end,
    say: () => {
      const from = first.say(conventions);
      const amount = second ? joinRange(from, mark, second.say(conventions)) : from;
      const counted = magnitude ? withWord(amount, magnitude.word, magnitude.isApart) : amount;
      const words = withWord(counted, isOne ? unit.one : unit.many, unit.isApart);

      return other ? joinRange(words, other.mark, other.say(conventions)) : words;
    },
  };
};

/** The other end of "5%-10%", whose ends both have their unit. */
function readOtherEnd(text: string, at: number) {
  const mark = matchAt(rangeMark, text, at)?.[0];
  const amount = mark === undefined ? undefined : readAmount(text, at + mark.length);
  const unit = amount && readUnit(text, amount.end);
  if (mark === undefined || amount === undefined || unit === undefined) return undefined;

  return {
    mark,
    end: unit.end,
    say: (conventions: Conventions) =>
      withWord(amount.say(conventions), amount.isOne ? unit.one : unit.many, unit.isApart),
  };
}

/** Letters that only look like a unit: a capital behind a space that begins a name, or stands in one. */
function isOtherwise({ text, start }: Position, unit: ReadUnit): boolean {
  // "8K video", "a 4K screen".
  if (unit.one === "kelvin" && !unit.isApart) return true;
  if (!unit.isAmbiguous || !unit.isApart) return false;
  const next = wordAfter(text, unit.end);

  return (
    /^\p{Lu}/u.test(next) ||
    /^(?:vitamin|section|grade|group|type|part|chapter)$/i.test(wordBefore(text, start))
  );
}

/** In "a 5 kg bag" and "a 5-kg bag" the unit describes, and stays singular. */
function isAttribute({ text, start }: Position, unit: ReadUnit): boolean {
  if (unit.isHyphenated) return true;
  const next = wordAfter(text, unit.end);
  const isDescribing =
    /^(?:an?|the|this|that|each|every)$/i.test(wordBefore(text, start)) && text.charAt(unit.end) === " ";

  return (
    isDescribing &&
    /^\p{Ll}{3,}$/u.test(next) &&
    !joiningWords.has(next) &&
    !/(?:ly|er|ed|long|wide|tall|high|deep)$/.test(next)
  );
}

/** "m/s" behind "3 × 10⁸": a unit whose amount is a formula. */
export const readUnitBehindPower: ClassGrammar = ({ text, start }) => {
  const isBehindPower = /(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\^-?\d{1,2}) ?$/u.test(text.slice(Math.max(0, start - 5), start));
  const unit = isBehindPower ? readUnit(text, start) : undefined;
  if (unit === undefined || unit.isAmbiguous || unit.isHyphenated) return undefined;

  return { semioticClass: "measure", evidence: 3, end: unit.end, say: () => [unit.many] };
};

/** "/wk" in "7 days/wk": what is divided by a unit's short name. */
export const readRate: ClassGrammar = ({ text, start }) => {
  const per = /\p{Ll}/u.test(text.charAt(start - 1)) ? readPer(text, start) : undefined;
  if (per === undefined || per.end - start > 4) return undefined;

  return { semioticClass: "measure", evidence: 2, end: per.end, say: () => [per.words] };
};
