import { ambiguousUnits, perWords, units, type Unit } from "../data/units";
import { isBoundary, matchAt, wordAfter } from "../position";

/** A unit behind an amount, with its power and what it is divided by. */
export type ReadUnit = Unit & {
  end: number;
  isApart: boolean;
  isHyphenated: boolean;
  isAmbiguous: boolean;
  /** For each part but the first that a space separates, how it is said lies in the name: "sq ft". */
  spaces: number;
};

const symbol = /([ -]?)(°[CFK]?|[%‰℃℉]|[A-Za-zµμΩ]{1,5})(\^?[23](?![\p{L}\p{N}])|[²³⁻])?/uy;
const powerBefore = /([ -]?)(sq|cu|fl)\.? (ft|in|mi|yd|m|km|cm|oz)(?![\p{L}\p{N}])/uy;
const powerNames: Record<string, string> = {
  sq: "square ",
  cu: "cubic ",
  fl: "fluid ",
  "²": "square ",
  "2": "square ",
  "³": "cubic ",
  "3": "cubic ",
};
const divisor = /\/(\p{L}{1,12})(\^?[23]|[²³])?(?![\p{L}\p{N}])/uy;
/** Behind a number "in" is a unit where an adjective of size follows, or a period that ends no sentence. */
const sizeWords = /^(?:long|wide|tall|high|deep|thick|across|by|x|diameter)$/;

/** The unit at `at`, directly or behind a space or a hyphen. */
export function readUnit(text: string, at: number): ReadUnit | undefined {
  const spelled = matchAt(powerBefore, text, at);
  if (spelled) {
    const [whole, mark, power = "", name = ""] = spelled;
    const unit = units.get(name);
    if (unit)
      return withDivisor(text, {
        ...powered(unit, power),
        end: at + whole.length,
        ...marks(mark),
        isAmbiguous: false,
        spaces: 1,
      });
  }

  const [whole, mark, letters = "", power] = matchAt(symbol, text, at) ?? [];
  const unit = units.get(letters.replace("μ", "µ"));
  if (whole === undefined || unit === undefined) return undefined;
  const hasPower = power !== undefined && power !== "⁻" && isLength(letters);
  const end = at + whole.length - (hasPower ? 0 : (power?.length ?? 0));
  if (!isBoundary(text, end) && !/[°%‰℃℉]$/.test(letters)) return undefined;
  if (letters === "in" && !isInch(text, end, mark)) return undefined;
  const abbreviated = letters === "in" && text.charAt(end) === "." ? 1 : 0;

  return withDivisor(text, {
    ...powered(unit, hasPower ? power : undefined),
    end: end + abbreviated,
    ...marks(mark),
    isAmbiguous: ambiguousUnits.has(letters),
    spaces: 0,
  });
}

const marks = (mark = "") => ({ isApart: mark === " ", isHyphenated: mark === "-" });

function isLength(letters: string): boolean {
  return /^(?:[nµmcdk]?m|ft|in|mi|yd)$/.test(letters);
}

function isInch(text: string, end: number, mark: string | undefined): boolean {
  // "1-in-10" is no length.
  if (mark !== " ") return text.charAt(end) !== "-";

  const isBehindFeet = /(?:ft|feet|foot)\.? \d{1,2} in$/.test(text.slice(Math.max(0, end - 12), end));

  return text.charAt(end) === "."
    ? end + 1 < text.length
    : isBehindFeet || sizeWords.test(wordAfter(text, end));
}

function powered(unit: Unit, power: string | undefined): Unit {
  const name = power === undefined ? "" : (powerNames[power.replace("^", "")] ?? "");

  return { one: name + unit.one, many: name + unit.many };
}

function withDivisor(text: string, unit: ReadUnit): ReadUnit {
  const per = readPer(text, unit.end);
  if (per === undefined) return unit;

  return { ...unit, one: `${unit.one} ${per.words}`, many: `${unit.many} ${per.words}`, end: per.end };
}

/** "/s²" as "per second squared", "/mo" as "per month"; undefined where no name or unit follows a slash. */
export function readPer(text: string, at: number): { end: number; words: string } | undefined {
  const [whole, name = "", power] = matchAt(divisor, text, at) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const unit =
    perWords.get(name) ?? units.get(name)?.one ?? (name.length > 2 ? name.toLowerCase() : undefined);
  if (unit === undefined) return undefined;
  if (power === undefined) return { end, words: `per ${unit}` };
  if (isLength(name)) return { end, words: `per ${powerNames[power.replace("^", "")] ?? ""}${unit}` };

  return { end, words: `per ${unit} ${/[²2]/.test(power) ? "squared" : "cubed"}` };
}
