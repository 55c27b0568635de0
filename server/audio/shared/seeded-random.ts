/**
 * mulberry32 (Tommy Ettinger): numbers in [0, 1) that depend on `seed` and `stream` alone. One seed gives many
 * independent streams, so that a change in one part of the music does not reshuffle the others. The first `skipped` numbers
 * are left out.
 */
export function createSeededRandom(seed: number, stream = 0, skipped = 0): () => number {
  let state = ((seed ^ Math.imul(stream + 1, 0x9e3779b1)) + Math.imul(skipped, 0x6d2b79f5)) >>> 0;

  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
