/** A word that more of the sentences have says nothing about which of them to take. */
const rareShare = 0.05;
/** Few sentences have it, however short the text is. */
const rareCount = 3;
const leastLetters = 4;

/**
 * Tells whether a sentence of `texts` is about what `topic` asks beside what all of them are about: of "why octopuses have three
 * hearts", those of an article on octopuses that have "three" or "heart". Pure.
 */
export function findOnTopic(topic: string, texts: string[], language: string): (text: string) => boolean {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const listWords = (text: string) =>
    [...segmenter.segment(text.toLowerCase())]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  const stems = new Set(
    listWords(topic)
      .filter((word) => word.length >= leastLetters)
      // A plural and its singular are one.
      .map((word) => word.slice(0, Math.max(leastLetters, word.length - 1))),
  );
  if (stems.size === 0) return () => false;

  const found = new Map<string, string[]>();
  for (const text of texts) {
    const words = listWords(text);
    const known = [...stems].filter((stem) => words.some((word) => word.startsWith(stem)));
    found.set(text, known);
  }
  const isRare = (stem: string) =>
    texts.filter((text) => found.get(text)?.includes(stem)).length <=
    Math.max(rareCount, rareShare * texts.length);
  const rare = new Set([...stems].filter(isRare));

  return (text) => (found.get(text) ?? []).some((stem) => rare.has(stem));
}
