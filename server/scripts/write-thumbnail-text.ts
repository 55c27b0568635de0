import type { RichText } from "@/remotion/timeline/schema";
import type { FrontMatter } from "./schema";
import { scriptError } from "./script-context";
import { findWordStarts } from "./sentences/count-words";

/** More cannot be read at 168x94 px. */
const MAX_WORDS = 5;
const MAX_SMALL_WORD_LENGTH = 3;

type ThumbnailInput = { frontMatter: FrontMatter; title: string; language: string; fileName: string };

/**
 * At most five words for the thumbnail: the front matter's, where `*word*` is emphasised, else the title's first
 * strong ones: those of more than three letters, with digits, or in capitals. A title of five words is taken whole.
 */
export function writeThumbnailText({ frontMatter, title, language, fileName }: ThumbnailInput): RichText {
  const written = frontMatter.thumbnail?.trim() ?? "";
  if (written === "") return [{ text: chooseWords(title, language), isEmphasized: false }];

  if (findWordStarts(written, language).length > MAX_WORDS) {
    throw scriptError({ fileName }, 1, `the thumbnail "${written}" has more than ${MAX_WORDS} words.`);
  }

  return written
    .split(/\*+([^*]+)\*+/)
    .map((text, index) => ({ text, isEmphasized: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

function chooseWords(title: string, language: string): string {
  const starts = findWordStarts(title, language);
  if (starts.length <= MAX_WORDS) return title;

  const words = starts.map((start, index) => title.slice(start, starts[index + 1]));
  const strong = words.filter((word) => isStrong(word.trim()));
  const chosen = (strong.length === 0 ? words : strong).slice(0, MAX_WORDS).map(withoutEnd);

  // Languages without spaces between words get none here either.
  return chosen.join(/\s/.test(title) ? " " : "");
}

/** A script without spaces has short words that all count. */
function isStrong(word: string): boolean {
  const letters = Array.from(word.replace(/[^\p{L}\p{N}]/gu, ""));
  const isCapital = letters.length > 1 && letters.every((letter) => /[\p{Lu}\p{N}]/u.test(letter));

  return letters.length > MAX_SMALL_WORD_LENGTH || /\p{N}/u.test(word) || isCapital || /[\p{Lo}]/u.test(word);
}

function withoutEnd(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}%°)"”’]+$/u, "");
}
