type Waiting<Event> = { event: Event; taken: () => void };

/**
 * The events of several streams as they come, until all are over or `signal` is aborted. A stream continues once its event
 * was taken, so that a slow reader accumulates nothing. Each stream's signal is aborted when nobody reads any more.
 */
export async function* mergeStreams<Event>(
  streams: ((signal: AbortSignal) => AsyncIterable<Event>)[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Event, undefined> {
  const ending = new AbortController();
  const until = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);
  const waiting: Waiting<Event>[] = [];
  const failures: unknown[] = [];
  let left = streams.length;
  let wake: () => void = () => undefined;

  const read = async (open: (signal: AbortSignal) => AsyncIterable<Event>) => {
    try {
      for await (const event of open(until)) {
        if (until.aborted) break;
        await new Promise<void>((taken) => {
          waiting.push({ event, taken });
          wake();
        });
      }
    } catch (error) {
      failures.push(error);
    } finally {
      left -= 1;
      wake();
    }
  };
  const onAbort = () => wake();
  until.addEventListener("abort", onAbort);
  const reading = Promise.all(streams.map(read));

  try {
    while (!until.aborted) {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        try {
          yield next.event;
        } finally {
          next.taken();
        }
      }
      if (failures.length > 0) throw failures[0];
      if (left === 0) return undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (waiting.length > 0 || failures.length > 0 || left === 0 || until.aborted) resolve();
      });
    }
  } finally {
    ending.abort();
    until.removeEventListener("abort", onAbort);
    for (const { taken } of waiting) taken();
    await reading;
  }

  return undefined;
}
