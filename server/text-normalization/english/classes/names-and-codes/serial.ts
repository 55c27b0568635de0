import { sayCardinal, sayDigits, sayNumberOfSerial } from "../../numbers/number-words";
import { matchAt, type ClassGrammar } from "../../position";

/** A longer one is no code. */
const mixed = /(?:\p{L}{1,30}\d|\d{1,30}\p{L})[\p{L}\d]{0,30}(?![\p{L}\d])/uy;
const piece = /\d+|\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}/guy;

/** "B2A23C", "MP3", "ab9453", "H2O": letters and digits each for themselves. */
export const readSerial: ClassGrammar = ({ text, start, conventions, sayAlone }) => {
  const [written] = matchAt(mixed, text, start) ?? [];
  if (written === undefined) return undefined;

  return {
    semioticClass: "serial",
    evidence: 1,
    end: start + written.length,
    say: () => [
      (written.match(piece) ?? [])
        .map((part) => {
          if (/^\d/.test(part)) return sayNumberOfSerial(part, conventions);

          return part.length < 3 && !/^(?:[AEIOU]?[a-z]|\p{Lu}\p{Ll}|of|in|up|to|at|on)$/u.test(part)
            ? Array.from(part).join(" ")
            : sayAlone(part);
        })
        .join(" "),
    ],
  };
};

const slashes = /\d{1,12}(?:\/\d{1,12}){2,6}(?![\d/])/y;

/** "123/261788/2021": numbers of a file. */
export const readFileNumber: ClassGrammar = ({ text, start, conventions }) => {
  const [written] = matchAt(slashes, text, start) ?? [];
  if (written === undefined) return undefined;

  return {
    semioticClass: "serial",
    evidence: 2,
    end: start + written.length,
    say: () => [
      written
        .split("/")
        .map((part) => (part.length > 4 ? sayDigits(part) : sayCardinal(part, conventions)))
        .join(", "),
    ],
  };
};
