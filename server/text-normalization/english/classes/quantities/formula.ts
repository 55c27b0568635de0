import type { Conventions } from "../../conventions";
import { sayCardinal, sayOrdinal } from "../../numbers/number-words";
import { readNumber, sayNumber } from "../../numbers/written-number";
import { isBoundary, isFree, matchAt, type ClassGrammar } from "../../position";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";
const exponent = /\^\{?([-+]?\d{1,6}|[a-z])\}?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,6}|ⁿ)/uy;

/** "⁻¹³" as "-13". */
function plainExponent(raised: string): string {
  return Array.from(raised, (sign) => {
    const digit = superscripts.indexOf(sign);

    return digit < 0 ? ({ "⁻": "-", "⁺": "", ⁿ: "n" }[sign] ?? sign) : String(digit);
  }).join("");
}

/** The power behind a number or a letter. */
export function readExponent(text: string, at: number): { end: number; value: string } | undefined {
  const [whole, plain, raised] = matchAt(exponent, text, at) ?? [];

  return whole === undefined
    ? undefined
    : { end: at + whole.length, value: plain ?? plainExponent(raised ?? "") };
}

/** "2" as "squared", "6" as "to the sixth", "-3" as "to the minus three". */
export function sayExponent(value: string, conventions: Conventions): string {
  const digits = value.replace(/^[-+]/, "");
  if (!/^\d/.test(digits)) return `to the ${value}`;
  if (value.startsWith("-")) return `to the minus ${sayCardinal(digits, conventions)}`;

  return digits === "2" ? "squared" : digits === "3" ? "cubed" : `to the ${sayOrdinal(digits, conventions)}`;
}

/** "10⁶", "2^8". */
export const readPower: ClassGrammar = ({ text, start, conventions }) => {
  const base = readNumber(text, start);
  const power = base && readExponent(text, base.end);
  if (base === undefined || power === undefined) return undefined;

  return {
    semioticClass: "formula",
    evidence: 3,
    end: power.end,
    say: () => [`${sayNumber(base, conventions)} ${sayExponent(power.value, conventions)}`],
  };
};

const times = /( ?)[x×·*]( ?)10(?=[-⁻⁰¹²³⁴⁵⁶⁷⁸⁹^])/uy;
const loweredExponent = /-(\d{1,3})(?![\p{L}\p{N}])/uy;

/** "3.7 × 10¹³"; also "1.6 x 10-19", whose exponent was lost on the way. */
export const readScientific: ClassGrammar = ({ text, start, conventions }) => {
  const factor = readNumber(text, start);
  const [whole, before = "", behind = ""] = factor ? (matchAt(times, text, factor.end) ?? []) : [];
  if (factor === undefined || whole === undefined) return undefined;
  const at = factor.end + whole.length;
  const lost = matchAt(loweredExponent, text, at);
  const power = readExponent(text, at) ?? (lost && { end: at + lost[0].length, value: lost[0] });
  if (power === undefined) return undefined;

  return {
    semioticClass: "formula",
    evidence: 3,
    end: power.end,
    say: () => {
      const parts = [sayNumber(factor, conventions), "times", `ten ${sayExponent(power.value, conventions)}`];

      return joinParts(parts, [before, behind]);
    },
  };
};

const eNotation = /[eE]([-+]?\d{1,3})(?![\p{L}\p{N}.])/uy;
const wholePowers: Record<string, string> = {
  "3": "thousand",
  "6": "million",
  "9": "billion",
  "12": "trillion",
};

/** "1e6", "6.02e23". */
export const readENotation: ClassGrammar = ({ text, start, conventions }) => {
  const factor = readNumber(text, start);
  const [whole, power = ""] = factor ? (matchAt(eNotation, text, factor.end) ?? []) : [];
  if (factor === undefined || whole === undefined || !isFree(text, start)) return undefined;
  const name = wholePowers[power.replace("+", "")];

  return {
    semioticClass: "formula",
    evidence: 3,
    end: factor.end + whole.length,
    say: () => [
      `${sayNumber(factor, conventions)} ${name ?? `times ten ${sayExponent(power.replace("+", ""), conventions)}`}`,
    ],
  };
};

const indexed = /([A-Za-z])([₀₁₂₃₄₅₆₇₈₉]{1,3})(?![\p{L}\p{N}])/uy;

/** "x₁" as "x one". */
export const readIndexed: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, name = "", index = ""] = matchAt(indexed, text, start) ?? [];
  if (whole === undefined) return undefined;
  const digits = Array.from(index, (sign) => subscripts.indexOf(sign)).join("");

  return {
    semioticClass: "formula",
    evidence: 2,
    end: start + whole.length,
    say: () => [`${name} ${sayCardinal(digits, conventions)}`],
  };
};

const variable = /\p{L}{1,24}/uy;
const molecule =
  /\d{0,3}(?:[A-Z][a-z]?[₀₁₂₃₄₅₆₇₈₉]{0,3}|[()]){1,12}(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,2}[⁺⁻])?(?![\p{L}\p{N}])/uy;

/** "CO₂", "C₆H₁₂O₆", "Fe³⁺": chemical elements, how many of each, and the charge. */
export const readMolecule: ClassGrammar = ({ text, start, conventions }) => {
  const [written] = matchAt(molecule, text, start) ?? [];
  if (written === undefined || !/[₀₁₂₃₄₅₆₇₈₉⁺⁻]/u.test(written)) return undefined;

  return {
    semioticClass: "formula",
    evidence: 3,
    end: start + written.length,
    say: () => [
      (written.match(/\d+|[A-Z][a-z]?|[₀₁₂₃₄₅₆₇₈₉]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[⁺⁻]/gu) ?? [])
        .map((part) => {
          if (part === "⁺") return "plus";
          if (part === "⁻") return "minus";
          if (/^\d/.test(part)) return sayCardinal(part, conventions);
          const digits = Array.from(part, (sign) =>
            Math.max(subscripts.indexOf(sign), superscripts.indexOf(sign)),
          );

          return digits.every((digit) => digit >= 0) ? sayCardinal(digits.join(""), conventions) : part;
        })
        .join(" "),
    ],
  };
};

/** "x²", "mc²", "y^2"; behind a whole word a raised number is the mark of a note, and silent. */
export const readVariable: ClassGrammar = ({ text, start, conventions }) => {
  const [name] = matchAt(variable, text, start) ?? [];
  const power = name === undefined ? undefined : readExponent(text, start + name.length);
  if (name === undefined || power === undefined) return undefined;
  const isWord = /^[A-Z]?[a-z]+$/.test(name) && /[aeiouy]/i.test(name);
  const isBehindOperator = /[=+*/-] ?$/.test(text.slice(Math.max(0, start - 2), start));
  const isVariable = name.length < 4 && (name.length === 1 || !isWord || isBehindOperator);
  if (!isVariable) return undefined;

  return {
    semioticClass: "formula",
    evidence: 3,
    end: power.end,
    say: () => [`${Array.from(name).join(" ")} ${sayExponent(power.value, conventions)}`],
  };
};

/** The parts, those without a space between them as one. */
export function joinParts(parts: string[], spaces: string[]): string[] {
  return parts
    .slice(1)
    .reduce<string[]>(
      (joined, part, index) =>
        spaces[index] === "" ? [...joined.slice(0, -1), `${joined.at(-1) ?? ""} ${part}`] : [...joined, part],
      parts.slice(0, 1),
    );
}

/** Whether nothing that belongs to a number goes on at `at`. */
export function endsNumber(text: string, at: number): boolean {
  return isBoundary(text, at) && !/^[.,]\d/.test(text.slice(at, at + 2));
}
