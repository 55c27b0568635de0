import { trimEndOf } from "@/server/trim-end-of";

/**
 * What flite is given of a word: letters, digits, inner apostrophes, and the mark of a pause behind them. Accents are
 * folded ("café" gives "cafe"), since flite speaks each byte that is not ASCII; brackets and quotes would break the
 * sentence in two.
 */
export function speakableAscii(word: string): string {
  const ascii = word
    .normalize("NFKD")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[^\x21-\x7e]/g, "");
  const letters = ascii.replaceAll(/[^a-z0-9']/gi, "").replace(/^'+/, "");
  const ending = ascii.slice(trimEndOf(ascii, /[^a-z0-9]/i).length);
  const [mark = ""] = /[.,;:!?]/.exec(ending) ?? [];

  return trimEndOf(letters, /'/) + mark;
}

/** Whether there is anything to say in it; flite says nothing for mere punctuation. */
export function hasSound(ascii: string): boolean {
  return /[a-z0-9]/i.test(ascii);
}
