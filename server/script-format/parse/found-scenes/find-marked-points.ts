import { type InlineRun, sliceRuns, textOf, trimRuns } from "../inline/inline-run";

export type MarkedPoint = { isFor: boolean; runs: InlineRun[] };

const marks = [
  { isFor: true, pattern: /^\s*(?:[✅✓✔👍➕]\uFE0F?\s*|(?:pro|for)\s*:\s+)/iu },
  { isFor: false, pattern: /^\s*(?:[❌✗✘✖👎➖]\uFE0F?\s*|(?:con|contra|against)\s*:\s+)/iu },
];

/**
 * The items of a list that argues: each begins with a mark (✅ or ❌, 👍 or 👎, "Pro:" or "Con:"), and both sides have an item.
 * The marks are removed. Null for any other list.
 */
export function findMarkedPoints(items: readonly InlineRun[][]): MarkedPoint[] | null {
  const points = items.map(readPoint);
  const known = points.filter((point) => point !== null);
  const isArgument = [true, false].every((side) => known.some(({ isFor }) => isFor === side));

  return known.length === items.length && isArgument ? known : null;
}

function readPoint(runs: InlineRun[]): MarkedPoint | null {
  const text = textOf(runs);

  for (const { isFor, pattern } of marks) {
    const marked = pattern.exec(text);
    if (marked === null) continue;
    const rest = trimRuns(sliceRuns(runs, marked[0].length, text.length));

    return rest.length === 0 ? null : { isFor, runs: rest };
  }

  return null;
}
