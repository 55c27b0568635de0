import { getLanguageName } from "@/server/languages/language-name";
import type { Passage } from "../sources/passage";
import type { Brief } from "../schema";
import { quoteData } from "./quote-data";

export type ScriptPromptInput = {
  brief: Brief;
  passages: Passage[];
  /** As the chosen voice says them in the wanted time. */
  words: number;
};

const toneWords: Record<Brief["tone"], string> = {
  neutral: "calm and factual",
  friendly: "warm, as to a friend",
  enthusiastic: "curious and excited",
  serious: "sober and precise",
  dramatic: "suspenseful, with a story's arc",
  humorous: "dry and witty, never silly",
};

/** What a writer is asked for a whole script. Pure. */
export function writeScriptPrompt({ brief, passages, words }: ScriptPromptInput): string {
  const { topic, language, lengthSeconds, tone, audience, wishes } = brief;
  const material =
    passages.length > 0
      ? `Material, one passage a line:\n${quoteData("passages", passages.map(({ id, text }) => JSON.stringify({ id, text })).join("\n"))}`
      : "There is no material: write from what you know, and set passage to null everywhere.";

  return [
    `Write the script of a video about this topic:\n${quoteData("topic", topic)}`,
    [
      `Language: ${getLanguageName(language)} (${language})`,
      `Length: ${lengthSeconds} seconds, which is ${words} ${wordUnit(language)} in all "text" fields together; stay within 5 %.`,
      `Tone: ${toneWords[tone]}`,
      ...(audience === "" ? [] : [`Audience: ${quoteData("audience", audience)}`]),
      ...(wishes === "" ? [] : [`Wishes of the editor: ${quoteData("wishes", wishes)}`]),
    ].join("\n"),
    material,
    [
      'Beside the scenes: "title" is the spoken headline that opens the video, a hook of at most 10 words.',
      '"titles" are 5 titles for YouTube of at most 60 characters, the best first, each with the reason in one short sentence.',
      '"description" is 2 to 4 sentences for YouTube. "tags" are 8 to 15 search terms. "thumbnailText" has 2 to 5 words, not those of the title.',
    ].join(" "),
  ].join("\n\n");
}

/** How the words of a language are counted (`countWords`). */
export function wordUnit(language: Brief["language"]): string {
  return language === "ja" || language === "zh" ? "words (about 1.7 characters each)" : "words";
}
