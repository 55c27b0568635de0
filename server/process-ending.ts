import { setTimeout as delay } from "node:timers/promises";

const ending = new AbortController();

/** Aborted when this process is about to end. Work that takes long gives up then: another process does it. */
export const processEnding: AbortSignal = ending.signal;

/** Lets the work of this process give up. */
export function announceProcessEnd(): void {
  ending.abort();
}

/** How long work that was asked to give up may take for it. */
const interruptionMs = 2_500;

/** Waits for the calls of a worker that takes no new ones; those that last longer than `graceMs` are asked to give up. */
export async function drain(drained: Promise<unknown>, graceMs: number): Promise<void> {
  const isDrained = await Promise.race([drained.then(() => true), delay(graceMs, false, { ref: false })]);
  if (isDrained) return;

  // Each call that gives up is answered: Inngest makes it again at once, here or on another worker.
  announceProcessEnd();
  await Promise.race([drained, delay(interruptionMs, undefined, { ref: false })]);
}
