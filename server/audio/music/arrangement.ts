import type { Intensity } from "./recipe";

export const barsPerPhrase = 4;

/** Thin, then flowing; after that phrases rise and fall, with a breath in each round. */
const opening: readonly Intensity[] = [0, 1];
const round: readonly Intensity[] = [2, 2, 3, 3, 1, 2, 3, 3, 0, 1];

/** A short piece skips to the point. */
const shortOpening: readonly Intensity[] = [1, 2];

/** Intensity of every bar. The last phrase thins out, and the last bar is for the final chord alone. */
export function planIntensities(bars: number): Intensity[] {
  const phrases = Math.ceil(bars / barsPerPhrase);
  const start = phrases < 4 ? shortOpening : opening;

  return Array.from({ length: bars }, (_, bar) => {
    const phrase = Math.floor(bar / barsPerPhrase);
    if (bar === bars - 1) return 0;
    if (phrase === phrases - 1 && phrases > 2) return 1;

    return start[phrase] ?? round[(phrase - start.length) % round.length] ?? 2;
  });
}
