import { once } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endWithSession } from "./end-with-session";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function* watchForever(signal: AbortSignal): AsyncGenerator<string> {
  yield "first";
  await once(signal, "abort");
}

/** Called when access changes. */
let wake: () => void = () => undefined;
const watch = () =>
  Promise.resolve({
    next: (timeoutMs: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener("abort", wake);
      }),
    end: () => undefined,
  });

it("a stream ends at once when its reader is taken out of the workspace", async () => {
  let isSignedIn = true;
  const check = () => Promise.resolve(isSignedIn);
  const stream = endWithSession({ isSignedIn: check, signal: undefined, open: watchForever, watch });
  await stream.next();
  const end = expect(stream.next()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });

  isSignedIn = false;
  wake();

  await end;
  expect(vi.getTimerCount()).toBe(0);
});

it("a stream ends within a minute of its reader's session", async () => {
  let isSignedIn = true;
  const check = () => Promise.resolve(isSignedIn);
  const stream = endWithSession({ isSignedIn: check, signal: undefined, open: watchForever, watch });
  expect(await stream.next()).toMatchObject({ value: "first" });
  const end = expect(stream.next()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await vi.advanceTimersByTimeAsync(3_600_000);

  isSignedIn = false;
  await vi.advanceTimersByTimeAsync(60_000);

  await end;
  expect(vi.getTimerCount()).toBe(0);
});

it("it goes on while nobody can tell, and ends without a word when its reader leaves", async () => {
  const leaving = new AbortController();
  const check = () => Promise.reject(new Error("The database is away."));
  const stream = endWithSession({ isSignedIn: check, signal: leaving.signal, open: watchForever, watch });
  await stream.next();
  const next = stream.next();
  await vi.advanceTimersByTimeAsync(60_000);

  leaving.abort();

  expect(await next).toEqual({ done: true, value: undefined });
  expect(vi.getTimerCount()).toBe(0);
});
