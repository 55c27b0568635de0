import type { Anchor } from "./schema";

/** So much of the words of a scene must still be there for it to be known again. */
const leastLikeness = 0.5;

/**
 * Where a comment belongs now that scenes may have moved, changed or gone: to the scene that says what its scene said then, the nearest of several; else to the
 * one that is most like it; else to none, and what it was about is told. `scenes` is what they say now. Pure.
 */
export function anchorComment(
  pinned: { scene: number; sceneText: string },
  scenes: readonly string[],
): Anchor {
  const { scene, sceneText } = pinned;
  const same = findNearest(scene, scenes, (text) => text === sceneText);
  if (same !== null) return { scene: same, saidThen: null };

  const words = toWords(sceneText);
  const likenesses = scenes.map((text) => measureLikeness(words, toWords(text)));
  const best = Math.max(0, ...likenesses);
  const alike = best < leastLikeness ? null : findNearest(scene, likenesses, (likeness) => likeness === best);

  return { scene: alike, saidThen: sceneText };
}

function findNearest<Item>(
  from: number,
  items: readonly Item[],
  isWanted: (item: Item) => boolean,
): number | null {
  const found = items.flatMap((item, index) => (isWanted(item) ? [index] : []));

  return (
    found.toSorted((one, other) => Math.abs(one - from) - Math.abs(other - from) || one - other)[0] ?? null
  );
}

function toWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Of all words of either, how many both have (Jaccard's index). */
function measureLikeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size - common;

  return all === 0 ? 0 : common / all;
}
