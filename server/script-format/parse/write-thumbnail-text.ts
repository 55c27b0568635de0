import type { RichText } from "@/remotion/timeline/schema";
import { choosePhrase, maxThumbnailWords } from "./choose-phrase";
import type { FrontMatter } from "../schema";
import { scriptError } from "./script-context";
import { findWordStarts } from "./sentences/count-words";

type ThumbnailInput = { frontMatter: FrontMatter; title: string; language: string; fileName: string };

/**
 * The few words of the thumbnail: the front matter's, where `*word*` is emphasised, else the title or a phrase of it.
 * Throws INVALID_INPUT for front matter of too many words.
 */
export function writeThumbnailText({ frontMatter, title, language, fileName }: ThumbnailInput): RichText {
  const written = frontMatter.thumbnail?.trim() ?? "";
  if (written === "") return [{ text: choosePhrase(title, language), isEmphasized: false }];

  if (findWordStarts(written, language).length > maxThumbnailWords) {
    throw scriptError(
      { fileName },
      1,
      `the thumbnail "${written}" has more than ${maxThumbnailWords} words; leave some out.`,
    );
  }

  return written
    .split(/(?<!\*)\*+([^*]+)\*+/)
    .map((text, index) => ({ text, isEmphasized: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
