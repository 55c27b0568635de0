import { trimEndOf } from "@/server/trim-end-of";
import { speakableAscii } from "../speakable-ascii";

/** The scripts that a voice of a language can say something for; Latin words in another script are said as English. */
const scripts: Record<string, string[]> = {
  hi: ["Latin", "Devanagari"],
  ja: ["Latin", "Han", "Hiragana", "Katakana"],
  zh: ["Latin", "Han"],
};

/** Marks of Asian scripts by their Latin names, which the models know. */
const marks = new Map(
  [",、，", ".。．।॥", "!！", "?？", ":：", ";；"].flatMap(([mark = "", ...signs]) =>
    signs.map((sign) => [sign, mark] as const),
  ),
);
const markSigns = new RegExp(`[${[...marks.keys()].join("")}]`, "gu");

/**
 * What a model is given of a word of a language (BCP 47): letters and digits of its scripts, inner apostrophes and hyphens, and
 * the mark of a pause behind them; "" where nothing of it can be said.
 */
export function speakableWord(word: string, language: string): string {
  const [primary = ""] = language.split("-");
  if (primary === "en") return speakableAscii(word);

  const sign = (scripts[primary] ?? ["Latin"]).map((script) => String.raw`\p{scx=${script}}`).join("");
  const written = word
    .normalize("NFC")
    .replaceAll(markSigns, (mark) => marks.get(mark) ?? "")
    .replaceAll(/[‘’]/gu, "'");
  const said = written
    .replaceAll(new RegExp(String.raw`(?![\p{L}\p{M}\p{Nd}])[^'-]|(?!['\d-])[^${sign}]`, "gu"), "")
    .replace(/^['-]+/u, "");
  const ending = written.slice(trimEndOf(written, /[^\p{L}\p{M}\p{N}]/u).length);
  const [mark = ""] = /[.,;:!?…—]/u.exec(ending) ?? [];
  const letters = trimEndOf(said, /['-]/u);

  return isSaid(letters) ? letters + mark : mark;
}

/** Whether there is anything to say in what `speakableWord` gave. */
export function isSaid(word: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(word);
}
