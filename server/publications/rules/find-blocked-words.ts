/** Scripts without spaces between words, where a word may begin after any letter. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The blocked words in a text, in any case; part of a longer word does not count. */
export function findBlockedWords(text: string, blockedWords: string[]): string[] {
  const normalized = normalize(text);

  return blockedWords.filter((word) => says(normalized, normalize(word)));
}

function says(text: string, word: string): boolean {
  if (unspaced.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!endsInLetter(text.slice(0, at)) && !startsWithLetter(text.slice(at + word.length))) return true;
  }

  return false;
}

const endsInLetter = (text: string) => /[\p{L}\p{N}\p{M}]$/u.test(text.slice(-2));
const startsWithLetter = (text: string) => /^[\p{L}\p{N}\p{M}]/u.test(text);

function normalize(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ");
}
