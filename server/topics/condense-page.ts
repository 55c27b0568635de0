import type { WikipediaLanguage } from "@/server/adapters/encyclopedia/wikipedia-language";
import { readEncyclopediaBlocks } from "@/server/articles/extract-article";
import { AppError } from "@/server/errors";
import { wordsPerMinute } from "@/server/narration/words-per-minute";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { condenseArticle } from "./condense-article";
import { writeCondensedScript } from "./write-condensed-script";

/** An article of fewer words is a stub, and too little for a video. */
const leastWords = 40;

export type PageToCondense = {
  title: string;
  html: string;
  url: string;
  language: WikipediaLanguage;
  lengthSeconds: number;
};

/** `lengthSeconds` is about how long the script takes to say, however long it was meant to be. */
export type CondensedScript = { script: string; lengthSeconds: number };

/** An article of an encyclopaedia as a script of a length. Throws INVALID_INPUT where it says too little. Pure. */
export function condensePage({ title, html, url, language, lengthSeconds }: PageToCondense): CondensedScript {
  const words = Math.round((wordsPerMinute * lengthSeconds) / 60) - countWords(title, language);
  const blocks = readEncyclopediaBlocks(html);
  const chapters = condenseArticle({ blocks }, { language, words, lengthSeconds });
  const said = chapters
    .flatMap(({ heading = "", sentences }) => [heading, ...sentences])
    .reduce((sum, text) => sum + countWords(text, language), countWords(title, language));
  if (said < leastWords) {
    throw new AppError(
      "INVALID_INPUT",
      `The Wikipedia article “${title}” says too little for a video; choose another article or other words.`,
    );
  }

  return {
    script: writeCondensedScript({ title, url, language, chapters }),
    lengthSeconds: Math.round((60 * said) / wordsPerMinute),
  };
}
