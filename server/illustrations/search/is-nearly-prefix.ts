/** Whether a text begins with a word that has one typo: a letter missing, extra, wrong, or swapped with the next one. */
export function isNearlyPrefix(word: string, text: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === text[at]) at += 1;
  const rest = word.slice(at + 1);

  return (
    text.startsWith(word.slice(at), at + 1) ||
    text.startsWith(rest, at) ||
    text.startsWith(rest, at + 1) ||
    (word[at] === text[at + 1] && word[at + 1] === text[at] && text.startsWith(word.slice(at + 2), at + 2))
  );
}
