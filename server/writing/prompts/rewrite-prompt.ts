import { getLanguageName } from "@/server/languages/language-name";
import type { Passage } from "../sources/passage";
import { quoteData } from "./quote-data";

export type RewritePromptInput = {
  language: string;
  instruction: string;
  /** All of the script, without its front matter. */
  script: string;
  /** The part of it to write anew; the same where it is the whole. */
  part: string;
  passages: Passage[];
};

/** What a writer is asked for a part of a script. Pure. */
export function writeRewritePrompt(input: RewritePromptInput): string {
  const { language, instruction, script, part, passages } = input;
  const isWhole = part.trim() === script.trim();

  return [
    isWhole
      ? `Rewrite this script of a video, in Markdown:\n${quoteData("script", part)}`
      : `This is the script of a video, in Markdown:\n${quoteData("script", script)}\n\nRewrite only this part of it, so that it still fits what stands before and after:\n${quoteData("part", part)}`,
    `What the editor wants: ${quoteData("instruction", instruction)}`,
    [
      `Write in ${getLanguageName(language)} (${language}). Change what the instruction asks for and keep the rest: facts, order, headings, tables and cards.`,
      `Keep about the same length, unless the instruction says otherwise.`,
      `A heading of the part ("#" or "##") is the "heading" of a scene; a table or a "::" line is its "visual".`,
    ].join(" "),
    ...(passages.length > 0
      ? [
          `Material, one passage a line:\n${quoteData("passages", passages.map(({ id, text }) => JSON.stringify({ id, text })).join("\n"))}`,
        ]
      : []),
  ].join("\n\n");
}
