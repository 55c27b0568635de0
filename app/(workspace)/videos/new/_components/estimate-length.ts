const wordsPerMinute = 150;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

const frontMatter = /^\s*---\n[\s\S]*?\n---[ \t]*(?:\n|$)/;
/** What is never spoken: comments, code, and lines that hold a card, a table, a picture or a source. */
const unspoken = [/<!--[\s\S]*?-->/g, /^(```|~~~)[\s\S]+?^\1/gm, /^[ \t]*(?:::|\||!\[|Source:).*$/gm];

/** About how many words of a script are spoken, in languages without spaces too. */
export function countSpokenWords(script: string): number {
  const spoken = unspoken.reduce(
    (text, pattern) => text.replace(pattern, " "),
    script.replace(frontMatter, ""),
  );
  let count = 0;
  for (const { isWordLike } of segmenter.segment(spoken)) {
    if (isWordLike) count += 1;
  }

  return count;
}

/** About how many seconds so many words take to say. */
export function estimateSeconds(wordCount: number): number {
  return (60 * wordCount) / wordsPerMinute;
}
