export type DrawnSegment = { durationInFrames: number; drawnAt: Date };

/** Fewer segments, or less time between the first and the last, tell nothing. */
const least = { segments: 3, seconds: 1 };

/**
 * Frames a second at which a render's segments were drawn, by when each was finished: the first one starts the clock, as its
 * own start is unknown. Undefined if there are too few to tell. Pure.
 */
export function measurePace(segments: DrawnSegment[]): number | undefined {
  const inOrder = segments.toSorted((one, other) => one.drawnAt.getTime() - other.drawnAt.getTime());
  const [first, ...later] = inOrder;
  const last = later.at(-1);
  if (!first || !last || segments.length < least.segments) return undefined;
  const seconds = (last.drawnAt.getTime() - first.drawnAt.getTime()) / 1000;
  const frames = later.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);

  return seconds < least.seconds ? undefined : frames / seconds;
}
