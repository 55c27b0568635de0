import { trimEndOf } from "@/server/trim-end-of";

/** What may follow a word; any of these but the apostrophe of "dogs'" makes the voice pause. */
const trailingPunctuation = /[\s.,;:!?…—–\-"'”’»)\]}。、，．；：！？।॥」』】）〉》]/u;
/** The marks of other scripts, by the ASCII mark that means the same. */
const asciiMarks: Readonly<Record<string, string>> = {
  "。": ".",
  "．": ".",
  "।": ".",
  "॥": ".",
  "、": ",",
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
};

/** The ASCII mark of the pause that ends a text ("hearts —" gives ","), or "" if it ends without one. */
export function pauseMarkOf(text: string): string {
  const ending = text
    .slice(trimEndOf(text, trailingPunctuation).length)
    .replaceAll(/[。．।॥、，；：！？]/g, (mark) => asciiMarks[mark] ?? mark);
  const mark = /[.,;:?!](?=[^.,;:?!]*$)/.exec(ending)?.[0];
  if (mark === undefined) return /[—–)\]}…]|-$/.test(ending) ? "," : "";

  return /\.\.\.?/.test(ending) && mark === "." ? "," : mark;
}

/** The words with `mark` after the last of them, unless that has one already. */
export function withPause(words: string[], mark: string): string[] {
  const last = words.at(-1);
  if (last === undefined || /[.,;:!?]$/.test(last)) return words;

  return [...words.slice(0, -1), last + mark];
}
