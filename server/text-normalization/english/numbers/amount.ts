import type { Conventions } from "../conventions";
import { isBoundary, matchAt, withWord } from "../position";
import { sayCardinal, sayOrdinal } from "./number-words";
import { readNumber, sayNumber, type WrittenNumber } from "./written-number";

/** A number, a fraction or both, with a sign: what something is counted or measured by. */
export type Amount = {
  end: number;
  /** There is one of it, and the word for it is singular. */
  isOne: boolean;
  /** Undefined for a fraction alone. */
  number: WrittenNumber | undefined;
  hasFraction: boolean;
  hasSign: boolean;
  /** For each part that a space separates. */
  say: (conventions: Conventions) => string[];
};

const signs: Record<string, string> = {
  "-": "minus",
  "–": "minus",
  "+": "plus",
  "±": "plus or minus",
  "~": "about",
  "≈": "about",
  "<": "less than",
  ">": "more than",
  "≤": "at most",
  "≥": "at least",
};
const signPattern = /(?:\+\/-|[-–+±~≈<>≤≥]{1,2})(?=[.\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/y;
const vulgar = /( ?)([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/y;
const slashed = /([ -]?)(\d{1,3})[/⁄](\d{1,3})(?![\d/,.]{0,9}\d)/y;

/** The words of a sign, or of two: ">-" is "more than minus". */
export function saySigns(written: string): string {
  if (written === "+/-") return "plus or minus";

  return Array.from(written, (sign) => signs[sign] ?? "").join(" ");
}

/** The amount that stands at `at`; a sign counts where nothing stands before it. */
export function readAmount(text: string, at: number): Amount | undefined {
  const isFree = at === 0 || /[\s(["“]/u.test(text.charAt(at - 1));
  const sign = isFree ? (matchAt(signPattern, text, at)?.[0] ?? "") : "";
  const start = at + sign.length;
  const number = readNumber(text, start);
  const fraction = readFraction(text, start, number);
  const end = fraction?.end ?? number?.end;
  if (end === undefined) return undefined;

  return {
    end,
    isOne: number?.digits === "1" && number.decimals === undefined && !fraction,
    number,
    hasFraction: fraction !== undefined,
    hasSign: sign !== "",
    say: (conventions) => {
      const whole = number && (!fraction || fraction.isMixed) ? [sayNumber(number, conventions)] : [""];
      const words = fraction ? withWord(whole, fraction.say(conventions), fraction.isApart) : whole;
      const [first = "", ...others] = words;

      return [`${saySigns(sign)} ${first}`.trim(), ...others];
    },
  };
}

function readFraction(text: string, start: number, number: WrittenNumber | undefined) {
  const isWhole =
    number !== undefined && number.decimals === undefined && !number.isGrouped && number.digits.length < 5;
  const mixedAt = isWhole ? number.end : start;
  const sign = matchAt(vulgar, text, mixedAt);
  if (sign !== undefined && (isWhole || sign[1] === "")) {
    const [top = "", bottom = ""] = (sign[2] ?? "").normalize("NFKD").split("⁄");

    return fractionOf({
      top,
      bottom,
      end: mixedAt + sign[0].length,
      isMixed: isWhole,
      isApart: sign[1] === " ",
    });
  }

  const mixed = isWhole ? matchAt(slashed, text, number.end) : undefined;
  if (mixed === undefined || mixed[1] === "") return undefined;
  const [whole, space, top = "", bottom = ""] = mixed;
  const end = (number?.end ?? start) + whole.length;
  const isSmall = Number(top) < Number(bottom);
  // "10-1/2 cups", but no date or ratio; "10 9/11" is none either.
  if (!isBoundary(text, end) || (space === "-" && !isSmall) || Number(bottom) === 0) return undefined;
  if (top.length + bottom.length > 3 && isSmall && !/^(?:16|32|64|100)$/.test(bottom)) return undefined;

  return fractionOf({ top, bottom, end, isMixed: true, isApart: space === " " });
}

function fractionOf({
  top,
  bottom,
  end,
  isMixed,
  isApart,
}: {
  top: string;
  bottom: string;
  end: number;
  isMixed: boolean;
  isApart: boolean;
}) {
  return {
    end,
    isMixed,
    isApart,
    say: (conventions: Conventions) => {
      const words = sayFraction(top, bottom, conventions);

      return isMixed ? `and ${words.replace(/^one (?=half|quarter)/, "a ")}` : words;
    },
  };
}

/** "3" over "4" as "three quarters", "5" over "1" as "five over one". */
export function sayFraction(top: string, bottom: string, conventions: Conventions): string {
  const count = sayCardinal(top, conventions);
  if (Number(bottom) < 2) return `${count} over ${sayCardinal(bottom, conventions)}`;
  const isOne = top === "1";
  if (bottom === "2") return `${count} ${isOne ? "half" : "halves"}`;
  const part = bottom === "4" ? "quarter" : sayOrdinal(bottom, conventions);

  return `${count} ${isOne ? part : `${part}s`}`;
}

const pureFraction = /(\d{1,9})[/⁄](\d{1,9})(?:th|TH|ths|rds?|nds?|sts?)?(?![\d/])/y;

/** "3/4" alone as an amount; whether it is meant as one is for its neighbours to tell. */
export function readPureFraction(
  text: string,
  at: number,
): { amount: Amount; top: string; bottom: string } | undefined {
  const [whole, top = "", bottom = ""] = matchAt(pureFraction, text, at) ?? [];
  if (whole === undefined || !isBoundary(text, at + whole.length) || Number(bottom) === 0) return undefined;

  const amount = {
    end: at + whole.length,
    isOne: Number(top) < Number(bottom),
    number: undefined,
    hasFraction: true,
    hasSign: false,
    say: (conventions: Conventions) => [sayFraction(top, bottom, conventions)],
  };

  return { amount, top, bottom };
}
