/** The phones of one word as indices: from `first` to before `end`; null for a word that was not spoken. */
export type PhoneSpan = { first: number; end: number } | null;

const GAP_COST = 2;
const VOWEL_FOR_VOWEL_COST = 1;
const UNLIKE_COST = 3;

/** Vowels of flite's US English phone set (lang/usenglish/us_phoneset.c), which sentences reduce and words do not. */
const vowels = new Set("aa ae ah ao aw ax axr ay eh er ey ih iy ow oy uh uw".split(" "));

function substitutionCost(phone: string, spoken: string): number {
  if (phone === spoken) return 0;

  return vowels.has(phone) && vowels.has(spoken) ? VOWEL_FOR_VOWEL_COST : UNLIKE_COST;
}

/**
 * Which of the sentence's spoken phones belong to which word, given how each word is said alone. It is the cheapest
 * edit path (Needleman-Wunsch) from the words' phones to the spoken ones, because a sentence says "the" or "a"
 * otherwise than a list of words does; an added phone belongs to the word before it.
 */
export function alignWords(pronunciations: string[][], spoken: string[]): PhoneSpan[] {
  const said = pronunciations.flatMap((phones, word) => phones.map((phone) => ({ phone, word })));
  const width = spoken.length + 1;
  const costs = new Float64Array((said.length + 1) * width);
  const cost = (row: number, column: number) =>
    row < 0 || column < 0 ? Infinity : (costs[row * width + column] ?? Infinity);
  const replaced = (row: number, column: number) =>
    cost(row - 1, column - 1) + substitutionCost(said[row - 1]?.phone ?? "", spoken[column - 1] ?? "");

  for (let row = 0; row <= said.length; row += 1) {
    for (let column = row === 0 ? 1 : 0; column < width; column += 1) {
      const gap = Math.min(cost(row - 1, column), cost(row, column - 1)) + GAP_COST;
      costs[row * width + column] = Math.min(gap, replaced(row, column));
    }
  }

  const spans: PhoneSpan[] = pronunciations.map(() => null);
  let row = said.length;
  let column = spoken.length;

  while (column > 0) {
    if (cost(row, column) === cost(row - 1, column) + GAP_COST) {
      row -= 1;
      continue;
    }

    const isReplaced = cost(row, column) === replaced(row, column);
    const word = said[Math.max(row - 1, 0)]?.word;
    if (word !== undefined) spans[word] = { first: column - 1, end: spans[word]?.end ?? column };
    if (isReplaced) row -= 1;
    column -= 1;
  }

  return spans;
}
