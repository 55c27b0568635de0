import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBell } from "./bell";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the promise is settled once everything that is due has happened. */
async function isOver(waiting: Promise<void>, afterMs: number) {
  let isSettled = false;
  void waiting.then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(afterMs);

  return isSettled;
}

test("whoever waits is woken by a ring", async () => {
  const bell = createBell();
  const waiting = bell.wait(1_000);

  expect(await isOver(waiting, 10)).toBe(false);
  bell.ring();
  expect(await isOver(waiting, 0)).toBe(true);
});

test("without a ring the wait ends when its time is up", async () => {
  const bell = createBell();
  const waiting = bell.wait(1_000);

  expect(await isOver(waiting, 999)).toBe(false);
  expect(await isOver(waiting, 1)).toBe(true);
});

test("a ring that nobody heard ends the next wait at once, and only that", async () => {
  const bell = createBell();
  bell.ring();
  bell.ring();

  expect(await isOver(bell.wait(1_000), 0)).toBe(true);
  expect(await isOver(bell.wait(1_000), 500)).toBe(false);
});
