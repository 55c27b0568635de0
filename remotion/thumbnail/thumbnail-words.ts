import type { RichText } from "../timeline/schema";

/** Separates the words of two drawings. */
const divider = /\s\/\s/;

/** A number with the signs attached to it without a space: "$3.5M", "71%". */
const numberPattern = /[^\s\p{L}]{0,4}\p{Nd}(?:[\p{Nd}.,:/’]*\p{Nd})?[^\s\p{L}]{0,2}(?:[KMBT]\b)?/u;

/** A thumbnail's number, and its words before and after it. */
export type NumberWords = { before: RichText; number: string; after: RichText };

/** The number that a layout may set large: an emphasised part with a digit in it, or else the first number; null without one. */
export function findNumber(text: RichText): NumberWords | null {
  const emphasized = text.findIndex((run) => run.isEmphasized && /\p{Nd}/u.test(run.text));
  if (emphasized !== -1) {
    return {
      before: trimWords(text.slice(0, emphasized)),
      number: text[emphasized]?.text.trim() ?? "",
      after: trimWords(text.slice(emphasized + 1)),
    };
  }

  const whole = plainWords(text);
  const match = numberPattern.exec(whole);
  if (!match) return null;
  const plain = (part: string) => trimWords([{ text: part, isEmphasized: false }]);

  return {
    before: plain(whole.slice(0, match.index)),
    number: match[0],
    after: plain(whole.slice(match.index + match[0].length)),
  };
}

/** The words of each of two drawings if " / " separates them; otherwise all words as one text. */
export function partWords(text: RichText): [RichText] | [RichText, RichText] {
  const index = text.findIndex((run) => divider.test(run.text));
  const run = text[index];
  const match = run && divider.exec(run.text);
  if (!run || !match) return [text];

  return [
    trimWords([...text.slice(0, index), { ...run, text: run.text.slice(0, match.index) }]),
    trimWords([{ ...run, text: run.text.slice(match.index + match[0].length) }, ...text.slice(index + 1)]),
  ];
}

/** A thumbnail's words without their emphasis. */
export function plainWords(text: RichText): string {
  return text.map((run) => run.text).join("");
}

function trimWords(text: RichText): RichText {
  const trimmed = text.map((run, index) => {
    const fromStart = index === 0 ? run.text.trimStart() : run.text;

    return { ...run, text: index === text.length - 1 ? fromStart.trimEnd() : fromStart };
  });

  return trimmed.filter((run) => run.text !== "");
}
