import { trimEndOf } from "@/server/trim-end-of";
import { readIpaWord } from "../ipa/ipa-words";
import { toPhonemes } from "../ipa/to-phonemes";
import { speakableAscii } from "../speakable-ascii";

/** The scripts that voices of a language can say. Latin words in Hindi, Japanese and Chinese are said as English. */
const scripts: Record<string, string[]> = {
  hi: ["Latin", "Devanagari"],
  ja: ["Latin", "Han", "Hiragana", "Katakana"],
  zh: ["Latin", "Han"],
};

/** Latin marks, which the models know, by the marks of Asian scripts. */
const marks = new Map(
  [",、，", ".。．।॥", "!！", "?？", ":：", ";；"].flatMap(([mark = "", ...signs]) =>
    signs.map((sign) => [sign, mark] as const),
  ),
);
const markSigns = new RegExp(`[${[...marks.keys()].join("")}]`, "gu");

/**
 * The part of a word that a model of a language (BCP 47) can say: letters and digits of its scripts, inner apostrophes and
 * hyphens, and a final mark that makes a pause; "" where there is none. For a word in IPA, its phonemes in slashes.
 */
export function speakableWord(word: string, language: string): string {
  const ipaWord = readIpaWord(word);
  if (ipaWord) return `/${toPhonemes(ipaWord.ipa, language)}/${ipaWord.mark}`;

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
