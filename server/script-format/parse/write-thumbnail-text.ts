import type { RichText } from "@/remotion/timeline/schema";
import { choosePhrase, maxThumbnailWords } from "./choose-phrase";
import type { ScriptSettings } from "../front-matter/settings";
import { scriptError } from "../script-problem";
import { findWordStarts } from "./sentences/count-words";

type ThumbnailInput = { settings: ScriptSettings; line: number; title: string; language: string };

/**
 * The few words of the thumbnail: the front matter's, where `*word*` is emphasised, else the title or a phrase of it.
 * Throws INVALID_INPUT for front matter of too many words.
 */
export function writeThumbnailText({ settings, line, title, language }: ThumbnailInput): RichText {
  const written = settings.thumbnailText?.trim() ?? "";
  if (written === "") return [{ text: choosePhrase(title, language), isEmphasized: false }];

  if (findWordStarts(written, language).length > maxThumbnailWords) {
    throw scriptError(
      "INVALID_SETTING",
      line,
      `the thumbnail "${written}" has more than ${maxThumbnailWords} words; leave some out.`,
    );
  }

  return written
    .split(/(?<!\*)\*+([^*]+)\*+/)
    .map((text, index) => ({ text, isEmphasized: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
