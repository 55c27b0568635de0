/** When an upload was seen first, and how much of it was sent then. */
export type SentStart = { atMs: number; sentBytes: number };

type Sent = { publicationId: string; sentBytes: number; totalBytes: number | null };

/** A first estimate takes this long: before, one chunk decides all. */
const leastMs = 3000;

/** How long uploads will still take at the speed that they had since they were first seen, as far as that can be told. */
export function estimateSecondsLeft(
  uploads: Sent[],
  known: ReadonlyMap<string, SentStart>,
  nowMs = Date.now(),
): { starts: Map<string, SentStart>; secondsLeft: Map<string, number> } {
  const starts = new Map<string, SentStart>();
  const secondsLeft = new Map<string, number>();

  for (const { publicationId, sentBytes, totalBytes } of uploads) {
    const start = known.get(publicationId) ?? { atMs: nowMs, sentBytes };
    starts.set(publicationId, start);
    const [tookMs, sent] = [nowMs - start.atMs, sentBytes - start.sentBytes];
    if (totalBytes === null || sent <= 0 || tookMs < leastMs) continue;
    secondsLeft.set(publicationId, Math.round(((totalBytes - sentBytes) * tookMs) / sent / 1000));
  }

  return { starts, secondsLeft };
}
