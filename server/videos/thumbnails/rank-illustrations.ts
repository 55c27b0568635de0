import type { SentenceIllustration } from "@/server/illustrations/illustrate";

/** A text of a video, with the drawing that its script sets (a name, or "none"). */
export type IllustratedText = { text: string; icon?: string };

/** A drawing that may stand for a video, and the word that it means. */
export type RankedIllustration = { name: string; word: string; score: number };

/** A thing that nearly every text mentions stands for no video. */
const leastScore = 1.5;
/** A video is about the things that its title names, and that its script names explicitly. */
const bonus = { title: 1.5, named: 1 };

/**
 * The drawings that stand best for a video, the best first: those that its title names, that are named often, and that can be
 * seen. `illustrate` returns the drawings of a text. Pure.
 */
export function rankIllustrations(
  title: string,
  texts: readonly IllustratedText[],
  illustrate: (text: string) => readonly SentenceIllustration[],
): RankedIllustration[] {
  const found = new Map<string, RankedIllustration & { count: number }>();
  const add = (text: string, bonusOf: (name: string) => number) => {
    for (const { name, start, end, score } of illustrate(text)) {
      const before = found.get(name) ?? { name, word: text.slice(start, end), score, count: 0 };
      const best = Math.max(before.score, score + bonusOf(name));
      found.set(name, { ...before, score: best, count: before.count + 1 });
    }
  };

  add(title, () => bonus.title);
  for (const { text, icon } of texts) add(text, (name) => (name === icon ? bonus.named : 0));

  return [...found.values()]
    .filter(({ score }) => score >= leastScore)
    .map(({ name, word, score, count }) => ({ name, word, score: score + Math.log2(count) }))
    .sort((one, other) => other.score - one.score);
}
