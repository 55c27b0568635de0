import { leastShared } from "./schema";

/** Of a long script the beginning tells enough; the comparison takes the product of both lengths. */
const mostScenes = 200;

/**
 * How alike two sequences of kinds of scenes are, from 0 to 1: twice their longest common subsequence over both lengths. 0
 * where there are few scenes, or all are of one or two kinds, which tells nothing. Pure.
 */
export function compareStructures(one: string[], other: string[]): number {
  const [ours, theirs] = [one.slice(0, mostScenes), other.slice(0, mostScenes)];
  if (Math.min(ours.length, theirs.length) < leastShared.scenes) return 0;
  if (new Set(ours).size < 3 || new Set(theirs).size < 3) return 0;

  return (2 * measureCommonSubsequence(ours, theirs)) / (ours.length + theirs.length);
}

function measureCommonSubsequence(ours: string[], theirs: string[]): number {
  let row = new Array<number>(theirs.length + 1).fill(0);
  for (const kind of ours) {
    const next = [0];
    for (const [index, theirKind] of theirs.entries()) {
      const diagonal = (row[index] ?? 0) + 1;
      next.push(theirKind === kind ? diagonal : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }

  return row.at(-1) ?? 0;
}
