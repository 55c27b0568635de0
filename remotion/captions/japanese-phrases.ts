const ending = /^(?!(?:この|その|あの|どの)$)\p{Script=Hiragana}{1,2}$/u;
const wordEnd = /[\p{L}\p{N}%」』）]$/u;

/**
 * Whether a segment is a Japanese particle or ending of the word before it. Neither captions nor lines separate the two
 * (docs/decisions/0038). "この" and the like belong to the word after them.
 */
export function isEndingOf(word: string, segment: string): boolean {
  return ending.test(segment) && wordEnd.test(word);
}
