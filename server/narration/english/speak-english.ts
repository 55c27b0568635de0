import { trimEndOf } from "@/server/trim-end-of";
import { pauseMarkOf, withPause } from "../pause-mark";
import type { ShownToken } from "../split-shown-text";
import type { SpokenToken } from "../schema";
import { sayAbbreviation, sayAcronym, sayHash, sayLexiconEntry } from "./abbreviations";
import { sayAddress, sayFigure, splitAtPoints, splitCompound, splitMixedWord } from "./compounds";
import { sayMonthAndDay, sayNumericDate, sayOrdinalNumber, sayTimeOrRatio } from "./dates-and-times";
import { sayCounted, sayDecade, sayFraction, sayQuantity } from "./quantities";
import { sayRomanNumeral } from "./number-words";
import type { SpeechRule, TokenContext } from "./speech-rule";

/** Letters that Unicode's decomposition leaves whole, and the marks that speech writes in ASCII. */
const foldedByCharacter = new Map(
  Object.entries({
    "‘": "'",
    "’": "'",
    ʼ: "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "—": "-",
    "…": "...",
    ß: "ss",
    æ: "ae",
    Æ: "Ae",
    œ: "oe",
    Œ: "Oe",
    ø: "o",
    Ø: "O",
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ð: "d",
    Ð: "D",
    þ: "th",
    Þ: "Th",
    ı: "i",
  }),
);

/** The first that knows the token decides; so the rules go from the narrow to the wide. */
const rules: SpeechRule[] = [
  sayLexiconEntry,
  sayAbbreviation,
  sayRomanNumeral,
  sayMonthAndDay,
  sayNumericDate,
  sayTimeOrRatio,
  sayOrdinalNumber,
  sayDecade,
  sayFraction,
  sayCounted,
  sayQuantity,
  sayHash,
  sayAddress,
  sayAcronym,
  sayFigure,
];

/** Emoji, flags, skin tones, and the joiner (U+200D) and picture mark (U+FE0F) that bind them. */
const emojiParts = /[\u{200d}\p{Extended_Pictographic}\u{fe0f}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;

/** Shown tokens with their spoken words in American English. `locale` (BCP 47) decides how "3/4/2025" is read. */
export function speakEnglish(tokens: ShownToken[], locale: string): SpokenToken[] {
  const cores = tokens.map(({ text }) => coreOf(text));
  const letters = cores.join("").replaceAll(/\P{L}/gu, "");
  const isShouted = tokens.length > 3 && letters === letters.toUpperCase();

  return tokens.map((token, index) => {
    const context = { previous: cores[index - 1] ?? "", next: cores[index + 1] ?? "", locale, isShouted };
    const core = cores[index] ?? "";
    const words = foldToAscii(sayCore({ ...context, core }))
      .split(/[\s-]+/)
      .filter((word) => /[a-z\d]/i.test(word));

    return { ...token, spokenWords: withPause(words, pauseAfter(token, core, index === tokens.length - 1)) };
  });
}

/** The token without emoji and the punctuation around it; signs that are said, as in "-5" or "C++", stay. U+202F groups digits. */
function coreOf(text: string): string {
  const core = text
    .replaceAll(emojiParts, "")
    .replaceAll(/(?<=\d)\u202f(?=\d{3})/g, ",")
    .trim()
    .replace(/^(?:['’](?!\d0s)|[-−–](?![\d$€£>])|\.(?!\d|NET)|[\s"“”„«‘([{*_¿¡…—,;:!?])+/u, "");

  return trimEndOf(core, /[\s.,;:!?…—–\-"'”’»)\]}*_]/u);
}

function sayCore(context: TokenContext): string {
  for (const rule of rules) {
    const said = rule(context);
    if (said !== undefined) return said;
  }

  const [, owner, ending] = /^(.+)(['’]s)$/u.exec(context.core) ?? [];
  if (owner !== undefined && ending !== undefined) return `${sayCore({ ...context, core: owner })}'s`;

  return (
    splitCompound(context, sayCore) ??
    splitMixedWord(context, sayCore) ??
    splitAtPoints(context, sayCore) ??
    context.core
  );
}

/** The period of "Dr." or "U.S." inside a sentence is no pause. */
function pauseAfter({ text }: ShownToken, core: string, isLast: boolean): string {
  const mark = pauseMarkOf(text);
  const isAbbreviation = text.trim().endsWith(".") && !isLast;

  return isAbbreviation && mark === "." && core !== "" ? "" : mark;
}

/** The text in ASCII, accents folded ("Ångström" to "Angstrom"); what has no ASCII form is dropped. */
function foldToAscii(text: string): string {
  const folded = Array.from(text, (character) => foldedByCharacter.get(character) ?? character).join("");

  return folded.normalize("NFKD").replaceAll(/[^\x20-\x7e]/g, "");
}
