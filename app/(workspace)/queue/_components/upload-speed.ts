/** When an upload was first seen, and how much had been sent by then. */
export type SentStart = { atMs: number; sentBytes: number };

type Sent = { publicationId: string; sentBytes: number; totalBytes: number | null };

/** The first estimate comes after this long: earlier, a single chunk would decide it. */
const leastMs = 3000;

/** How long uploads will still take at their speed since they were first seen, if that can be told. */
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
