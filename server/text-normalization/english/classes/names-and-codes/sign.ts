import { signs } from "../../data/lexicon";
import { months } from "../../data/calendar";
import { wordAfter, wordBefore, type ClassGrammar } from "../../position";

const letterOrDigit = /[\p{L}\d]/u;
/** Any character that begins nothing else: said by its name, or silent. */
export const readSign: ClassGrammar = ({ text, start }) => {
  const pair = signs.get(text.slice(start, start + 2));
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const isPair = pair !== undefined && character.length === 1;
  const words = isPair ? pair : sayCharacter(character, text, start);

  return {
    semioticClass: "sign",
    evidence: 1,
    end: start + (isPair ? 2 : character.length),
    say: () => [words],
  };
};

function sayCharacter(character: string, text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + 1, start + 3);
  const isInside = letterOrDigit.test(before.slice(-1)) && letterOrDigit.test(after.charAt(0));

  switch (character) {
    case ".":
      // "end.The" lacks a space.
      return isSaidPoint(before, after) ? "dot" : "";
    case "<":
    case ">":
      // What is set in angle brackets is not compared.
      return /(?:^|[\s\d])$/.test(before) && /^(?:$|[\s\d])/.test(after) ? (signs.get(character) ?? "") : "";
    case "–":
      return isInside || isBetweenDates(text, start) ? "to" : "";
    case "#":
      // The marks of a heading are silent.
      return before.endsWith("#") || after.startsWith("#") ? "" : "number";
    case "*":
      return /\d ?$/.test(before) && /^ ?\d/.test(after) ? "times" : "";
    case "/":
      return isSlash(before, after) ? "slash" : "";
    default:
      return signs.get(character) ?? "";
  }
}

/** "BS.1770" and ".md" have a point; "end.The" lacks a space. */
function isSaidPoint(before: string, after: string): boolean {
  const isFirst = /(?:^|[\s('"])$/.test(before) && /^\p{L}/u.test(after);
  const isInside = /[\p{L}\d]$/u.test(before) && /^[\p{L}\d]/u.test(after);

  return isFirst || (isInside && !(/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)));
}

/** The dash in "26 July – 11 August". */
function isBetweenDates(text: string, start: number): boolean {
  const isEnd = (word: string) => months.has(word.toLowerCase()) || /^\d+(?:st|nd|rd|th)?$/.test(word);

  return isEnd(wordBefore(text, start)) && isEnd(wordAfter(text, start + 1));
}

/** Between words, not between capitals ("TCP/IP") and figures. */
function isSlash(before: string, after: string): boolean {
  return /\p{Ll} ?$/u.test(before) && /^ ?\p{L}/u.test(after);
}
