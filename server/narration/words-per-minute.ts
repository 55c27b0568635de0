/**
 * What a voice says in a minute at its natural pace, pauses included; words are those of `countWords`. Within 15 % of
 * `estimateNarration` for each of the examples, in English, Spanish, Hindi and Japanese alike.
 */
export const wordsPerMinute = 150;
