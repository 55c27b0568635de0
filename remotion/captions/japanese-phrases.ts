const ending = /^(?!(?:この|その|あの|どの)$)\p{Script=Hiragana}{1,2}$/u;
const wordEnd = /[\p{L}\p{N}%」』）]$/u;

/**
 * Whether a segment is a Japanese particle or ending of the word before it, from which neither captions nor lines part it
 * (docs/decisions/0038). "この" and its like belong to the word behind them.
 */
export function isEndingOf(word: string, segment: string): boolean {
  return ending.test(segment) && wordEnd.test(word);
}
