import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWakeSignal } from "./wake-signal";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the promise is settled once everything that is due has happened. */
async function isOver(waiting: Promise<void>, afterMs: number) {
  let isSettled = false;
  void waiting.then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(afterMs);

  return isSettled;
}

test("whoever waits is woken", async () => {
  const wakeSignal = createWakeSignal();
  const waiting = wakeSignal.wait(1_000);

  expect(await isOver(waiting, 10)).toBe(false);
  wakeSignal.wake();
  expect(await isOver(waiting, 0)).toBe(true);
});

test("otherwise the wait ends when its time is up", async () => {
  const wakeSignal = createWakeSignal();
  const waiting = wakeSignal.wait(1_000);

  expect(await isOver(waiting, 999)).toBe(false);
  expect(await isOver(waiting, 1)).toBe(true);
});

test("a wake-up that came while nobody waited ends the next wait at once, and only that", async () => {
  const wakeSignal = createWakeSignal();
  wakeSignal.wake();
  wakeSignal.wake();

  expect(await isOver(wakeSignal.wait(1_000), 0)).toBe(true);
  expect(await isOver(wakeSignal.wait(1_000), 500)).toBe(false);
});
