/** "-ed" is a syllable after t and d alone, "-es" after hissing sounds; a last "e" is silent, except in "-le". */
const silentEnd = /(?:[^laeiouy]es|[^td]ed|[^laeiouy]e|[aeiouy]le)$/u;
const hissingEnd = /(?:[szxcg]|[cs]h)es$/u;

/**
 * How many syllables an English word has, by its vowels; a figure counts as one for each digit, about as it is said. Some
 * words have one more or less, which evens out over a text. Pure.
 */
export function countSyllables(word: string): number {
  const lower = word.toLowerCase();
  const digits = lower.match(/\d/gu)?.length ?? 0;
  if (digits > 0) return digits;

  const vowels = lower.match(/[aeiouy]+/gu)?.length ?? 0;
  const isShortened = silentEnd.test(lower) && !hissingEnd.test(lower);

  return Math.max(1, isShortened ? vowels - 1 : vowels);
}
