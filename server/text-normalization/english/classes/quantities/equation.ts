import { readNumber, sayNumber, sayNumberOrYear } from "../../numbers/written-number";
import { readUnit } from "../../numbers/unit";
import {
  isBoundary,
  isFree,
  matchAt,
  wordAfter,
  type ClassGrammar,
  type Position,
  withWord,
} from "../../position";
import { endsNumber, joinParts, readExponent, sayExponent } from "./formula";

const operator = /( ?)([-–+*×x·÷/=])( ?)/uy;
const letter = /[a-z](?![\p{L}\d'])/uy;
const operatorNames: Record<string, string> = {
  "-": "minus",
  "–": "minus",
  "+": "plus",
  "*": "times",
  "×": "times",
  x: "times",
  "·": "times",
  "÷": "divided by",
  "/": "divided by",
  "=": "equals",
};
const MAX_OPERANDS = 20;

/** "5 - 3 = 2", "a + b = c": signs between numbers are arithmetic where one of them is "=". */
export const readEquation: ClassGrammar = (position) => {
  const { text, start } = position;
  const first = readOperand(position, start);
  if (first === undefined || !isFree(text, start)) return undefined;
  const parts = [first.words];
  const spaces: string[] = [];
  let end = first.end;
  let hasEquals = false;

  for (
    let match = matchAt(operator, text, end);
    match && parts.length < MAX_OPERANDS;
    match = matchAt(operator, text, end)
  ) {
    const [whole, before = "", sign = "", behind = ""] = match;
    const operand = readOperand(position, end + whole.length);
    if (operand === undefined) break;
    parts.push(operatorNames[sign] ?? "", operand.words);
    spaces.push(before, behind);
    end = operand.end;
    hasEquals ||= sign === "=";
  }
  if (!hasEquals || parts.length < 5) return undefined;

  return { semioticClass: "formula", evidence: 3, end, say: () => joinParts(parts, spaces) };
};

/** A number or a letter, with its power. */
function readOperand(
  { text, conventions }: Position,
  at: number,
): { end: number; words: string } | undefined {
  const number = readNumber(text, at);
  const name = number ? undefined : matchAt(letter, text, at)?.[0];
  const end = number?.end ?? (name === undefined ? undefined : at + name.length);
  if (end === undefined) return undefined;
  const power = readExponent(text, end);
  const words = number ? sayNumber(number, conventions) : (name ?? "");
  if (power) return { end: power.end, words: `${words} ${sayExponent(power.value, conventions)}` };

  return isBoundary(text, end) ? { end, words } : undefined;
}

const by = /( ?)[x×]( ?)(?=\d)/iuy;

/** "1920x1080", "5 x 5 x 2": sizes. "×" between spaces multiplies. */
export const readDimensions: ClassGrammar = ({ text, start, conventions }) => {
  const first = readNumber(text, start);
  if (first === undefined) return undefined;
  const parts = [sayNumberOrYear(first, conventions)];
  const spaces: string[] = [];
  let { end } = first;

  for (let match = matchAt(by, text, end); match && parts.length < 9; match = matchAt(by, text, end)) {
    const [whole, before = "", behind = ""] = match;
    const number = readNumber(text, end + whole.length);
    if (number === undefined || !sizeEnd.test(text.slice(number.end, number.end + 4))) break;
    parts.push(whole.includes("×") && before === " " ? "times" : "by", sayNumberOrYear(number, conventions));
    spaces.push(before, behind);
    end = number.end;
  }
  const unit = readUnit(text, end);
  if (parts.length < 3 || (unit === undefined && !endsNumber(text, end))) return undefined;

  return {
    semioticClass: "measure",
    evidence: 3,
    end: unit?.end ?? end,
    say: () => {
      const sizes = joinParts(parts, spaces);

      return unit ? withWord(sizes, unit.many, unit.isApart) : sizes;
    },
  };
};

/** Another size, a unit, or nothing. */
const sizeEnd = /^(?:[x×] ?\d|\p{L}{0,2}(?![\p{L}\p{N}]))/iu;
const sizeMark = /[x×] ?(?=\d)/iuy;

/** "x" behind a size, as in `6' x 4'`. */
export const readBy: ClassGrammar = ({ text, start }) => {
  const isBehindSize = /[\d'"] ?$/.test(text.slice(Math.max(0, start - 2), start));
  if (!isBehindSize || !matchAt(sizeMark, text, start)) return undefined;

  return { semioticClass: "sign", evidence: 3, end: start + 1, say: () => ["by"] };
};

const timesMark = /[xX×](?![\p{L}\p{N}])/uy;

/** "5x", "4.4×": so many times. */
export const readMultiple: ClassGrammar = ({ text, start, conventions }) => {
  const number = readNumber(text, start);
  if (number === undefined || !matchAt(timesMark, text, number.end)) return undefined;
  const noun = wordAfter(text, number.end + 1);

  return {
    semioticClass: "measure",
    evidence: 3,
    end: number.end + 1,
    say: () => [
      `${sayNumber(number, conventions)} ${number.digits === "1" && number.decimals === undefined && noun !== "" ? "time" : "times"}`,
    ],
  };
};
