import { expect, test } from "vitest";
import { mergeStreams } from "./merge-streams";

/** Yields what is put into it, and records whether it was told to end. */
function createSource() {
  const events: string[] = [];
  let wake: () => void = () => undefined;
  const state = { hasEnded: false, taken: 0 };

  async function* open(signal: AbortSignal) {
    signal.addEventListener("abort", () => wake());
    const isOver = () => signal.aborted;
    try {
      while (!isOver()) {
        for (let event = events.shift(); event !== undefined; event = events.shift()) {
          state.taken += 1;
          yield event;
        }
        if (!isOver()) await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      state.hasEnded = true;
    }
  }
  const put = (...more: string[]) => {
    events.push(...more);
    wake();
  };

  return { state, open, put };
}

test("events come in the order in which they happen, from whichever stream", async () => {
  const [one, other] = [createSource(), createSource()];
  const merged = mergeStreams([one.open, other.open], undefined);

  one.put("a");
  expect((await merged.next()).value).toBe("a");
  other.put("b");
  expect((await merged.next()).value).toBe("b");
  one.put("c");
  expect((await merged.next()).value).toBe("c");
  await merged.return(undefined);
  expect([one.state.hasEnded, other.state.hasEnded]).toEqual([true, true]);
});

test("a stream waits until its event was read, so that nothing piles up", async () => {
  const source = createSource();
  source.put("a", "b", "c");
  const merged = mergeStreams([source.open], undefined);

  await merged.next();
  expect(source.state.taken).toBe(1);
  await merged.next();
  expect(source.state.taken).toBe(2);
  await merged.return(undefined);
});

test("it ends when all are over, and when it is aborted while it waits", async () => {
  const over = async function* () {
    await Promise.resolve();
    yield "a";
  };
  const events: string[] = [];
  for await (const event of mergeStreams([over, over], undefined)) events.push(event);
  expect(events).toEqual(["a", "a"]);

  const closing = new AbortController();
  const merged = mergeStreams([createSource().open], closing.signal);
  const next = merged.next();
  closing.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test("what one throws, the reader is told, and the others end", async () => {
  const source = createSource();
  const failing = async function* (): AsyncGenerator<string> {
    await Promise.reject(new Error("The database is away."));
    yield "never";
  };

  await expect(mergeStreams([source.open, failing], undefined).next()).rejects.toThrow(
    "The database is away.",
  );
  expect(source.state.hasEnded).toBe(true);
});
