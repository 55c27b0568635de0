import { sayNumber } from "./number-words";
import { spokenByToken } from "./lexicon";
import type { SpeechRule } from "./speech-rule";

const startsName = (text: string) => /^\p{Lu}/u.test(text);

/** Abbreviations whose meaning is told by what stands beside them. */
export const sayAbbreviation: SpeechRule = ({ core, previous, next }) => {
  if (core === "Dr") return startsName(next) || !startsName(previous) ? "doctor" : "drive";
  if (core === "St") return startsName(next) ? "saint" : "street";
  if (/^(?:No|Nos|no)$/.test(core) && /^\d/.test(next)) return "number";
  if (/^(?:p|pp)$/.test(core) && /^\d/.test(next)) return core === "p" ? "page" : "pages";
  if (/^(?:Fig|fig)$/.test(core) && /^\d/.test(next)) return "figure";

  return undefined;
};

/** "e.g.", "Mr.", "24/7", "C++", "&": whole tokens with a way of saying of their own. */
export const sayLexiconEntry: SpeechRule = ({ core }) =>
  spokenByToken.get(core) ?? spokenByToken.get(core.toLowerCase());

/** "#1" and "#tag". */
export const sayHash: SpeechRule = ({ core }) => {
  const [, number, tag] = /^#(?:(\d+)|([\p{L}\d_]+))$/u.exec(core) ?? [];
  if (number !== undefined) return `number ${sayNumber(number)}`;

  return tag === undefined ? undefined : `hashtag ${tag.replaceAll("_", " ")}`;
};
