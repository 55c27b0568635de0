import { scriptError } from "../script-problem";

// Control characters other than tab, line feed and carriage return, and halves of surrogate pairs: nothing that a
// font can draw or a voice can say.
const unreadable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/u;

/** Refuses text with characters that can be neither shown nor spoken, naming the first and its line. */
export function checkCharacters(text: string): void {
  const match = unreadable.exec(text);

  if (match === null) return;

  const line = text.slice(0, match.index).split(/\r\n|\r|\n/).length;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

  throw scriptError(
    "INVALID_CHARACTER",
    line,
    `the control character U+${code} cannot be shown or spoken; delete it.`,
  );
}
