import type { Reading } from "../../spoken-grammar";
import type { LanguageTable } from "../language-table";
import { spacelessLetters } from "../written-words";
import { anyOf, matchAt, type Place } from "../place";

const letter = /[\p{L}\p{M}]/u;
/** Up to a script without spaces: "NASAの". */
const word = new RegExp(String.raw`(?:(?!${spacelessLetters})[\p{L}\p{M}'\u200c\u200d])+`, "uy");
const address =
  /(?:https?:\/\/)?(?:[\w.-]{1,64}@)?(?:[a-z\d-]{1,63}\.){1,5}(?:com|org|net|edu|gov|info|io|ai|app|dev|tv|es|mx|ar|fr|in|it|jp|br|pt|cn|eu|uk|us)(?:\/[\w./?=&%#-]{0,200}[\w/])?(?![\p{L}\p{N}])/iuy;

/** A word as it is written, whatever language it is in: the voice knows how it sounds. */
export function readWord({ text, start }: Place): Reading | undefined {
  const written = matchAt(word, text, start)?.[0];
  if (written === undefined) return undefined;

  return { semioticClass: "word", evidence: 1, end: start + written.length, say: () => [written] };
}

/** "example.com", "ana@example.com". */
export function readAddress({ text, start, table, sayAlone }: Place): Reading | undefined {
  const written = matchAt(address, text, start)?.[0];
  if (written === undefined) return undefined;
  const spoken = written
    .replace(/^https?:\/\//i, "")
    .split(/([.@/])/)
    .map((part) => ({ ".": table.dot, "@": table.at, "/": "/" })[part] ?? sayAlone(part));

  return {
    semioticClass: "electronic",
    evidence: 3,
    end: start + written.length,
    say: () => [spoken.filter((part) => part !== "/").join(" ")],
  };
}

type Entry = { words: string; isBeforeFigure: boolean; isClosing: boolean };
type Abbreviations = { pattern: RegExp; entries: Map<string, Entry> };
const known = new Map<LanguageTable, Abbreviations>();

/** "Sr.", "p. ej.", "n.º 5". */
export function readAbbreviation({ text, start, table }: Place): Reading | undefined {
  const { pattern, entries } = abbreviationsOf(table);
  const written = matchAt(pattern, text, start)?.[0];
  const entry = written === undefined ? undefined : entries.get(keyOf(written));
  if (written === undefined || !entry) return undefined;
  const end = start + written.length;
  if (!written.endsWith(".") && letter.test(text.charAt(end))) return undefined;
  if (entry.isBeforeFigure && !/^\s?\d/.test(text.slice(end, end + 2))) return undefined;

  return {
    semioticClass: "abbreviation",
    evidence: 3,
    end,
    // As many parts as are written: "EE. UU.".
    say: () => entry.words.split(" "),
  };
}

/** The abbreviation that the end of a text is in or behind, if any, and whether a sentence may end there. */
export function abbreviationAt(
  before: string,
  after: string,
  table: LanguageTable,
): { mayEnd: boolean } | undefined {
  const { pattern, entries } = abbreviationsOf(table);
  const text = before.trimEnd();
  const whole = text + (before === text ? "" : " ") + after.trimStart();
  // The longest has two spaces: "av. J.-C.".
  for (const { index } of [...text.matchAll(/(?<![\p{L}\p{M}\p{N}.-])[\p{L}\p{N}#]/gu)].slice(-4)) {
    const written = matchAt(pattern, whole, index)?.[0] ?? "";
    const end = index + written.length;
    if (end < text.length || written === "") continue;
    const isClosing = end === text.length && (entries.get(keyOf(written))?.isClosing ?? false);

    return { mayEnd: isClosing };
  }

  return undefined;
}

function abbreviationsOf(table: LanguageTable): Abbreviations {
  const found = known.get(table) ?? collectAbbreviations(table);
  known.set(table, found);

  return found;
}

function collectAbbreviations({ abbreviations, beforeFigures, closing }: LanguageTable): Abbreviations {
  const entries = new Map<string, Entry>();
  const written = new Set<string>();
  const add = (all: Readonly<Record<string, string>> = {}, kind: Partial<Entry> = {}) => {
    for (const [key, words] of Object.entries(all)) {
      for (const form of [key, key.charAt(0).toUpperCase() + key.slice(1)]) {
        written.add(form);
        entries.set(keyOf(form), { words, isBeforeFigure: false, isClosing: false, ...kind });
      }
    }
  };
  add(abbreviations);
  add(closing, { isClosing: true });
  add(beforeFigures, { isBeforeFigure: true });

  return { entries, pattern: anyOf([...written]) };
}

function keyOf(written: string): string {
  return written.replaceAll(/\s/g, "");
}
