const ending = new AbortController();

/** Aborted when this process is about to end. Work that takes long gives up then: another process does it. */
export const processEnding: AbortSignal = ending.signal;

/** Lets the work of this process give up. */
export function announceProcessEnd(): void {
  ending.abort();
}
