import { wordsPerMinute } from "@/server/narration/timing/speaking-rate";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { defaultVoiceId } from "@/server/videos/resolve-options";

const frontMatter = /^\s*---\n[\s\S]*?\n---[ \t]*(?:\n|$)/;
/** Text that is never spoken: comments, code, and lines that hold a card, a table, a picture or a source. */
const unspoken = [/<!--[\s\S]*?-->/g, /^(```|~~~)[\s\S]+?^\1/gm, /^[ \t]*(?:::|\||!\[|Source:).*$/gm];

/** About how many words of a script are spoken, in any language. */
export function countSpokenWords(script: string): number {
  const spoken = unspoken.reduce(
    (text, pattern) => text.replace(pattern, " "),
    script.replace(frontMatter, ""),
  );

  // The server detects the language; words of scripts without spaces come from the same dictionaries in every language.
  return countWords(spoken, "en");
}

/** About how many words the default voice says in this many seconds, rounded to ten. */
export function estimateWords(seconds: number): number {
  return 10 * Math.round((wordsPerMinute(defaultVoiceId) * seconds) / 600);
}

/** About how many seconds the default voice takes for this many words. */
export function estimateSeconds(wordCount: number): number {
  return (60 * wordCount) / wordsPerMinute(defaultVoiceId);
}
