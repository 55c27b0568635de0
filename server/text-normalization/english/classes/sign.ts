import { signs } from "../data/lexicon";
import type { ClassGrammar } from "../position";

const letterOrDigit = /[\p{L}\d]/u;
const arrow = /^(?:->|=>)/;

/** Any character that begins nothing else: said by its name, or silent. */
export const readSign: ClassGrammar = ({ text, start }) => {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const isArrow = arrow.test(text.slice(start, start + 2));
  const end = start + (isArrow ? 2 : character.length);
  const words = isArrow ? "to" : sayCharacter(character, text, start);

  return { semioticClass: "sign", evidence: 1, end, say: () => [words] };
};

function sayCharacter(character: string, text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + 1, start + 3);
  const isInside = letterOrDigit.test(before.slice(-1)) && letterOrDigit.test(after.charAt(0));

  switch (character) {
    case ".":
      // "end.The" lacks a space.
      return isInside && !(/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)) ? "dot" : "";
    case "–":
      return isInside ? "to" : "";
    case "*":
      return /\d ?$/.test(before) && /^ ?\d/.test(after) ? "times" : "";
    case "/":
      return isSlash(before, after) ? "slash" : "";
    default:
      return signs.get(character) ?? "";
  }
}

/** Between words, not between capitals ("TCP/IP") and figures. */
function isSlash(before: string, after: string): boolean {
  return /\p{Ll} ?$/u.test(before) && /^ ?\p{L}/u.test(after);
}
