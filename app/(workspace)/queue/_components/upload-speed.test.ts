import { expect, test } from "vitest";
import { estimateSecondsLeft } from "./upload-speed";

const upload = (sentBytes: number) => ({ publicationId: "1", sentBytes, totalBytes: 1000 });

test("the time left follows from what was sent since an upload was first seen", () => {
  const { starts, secondsLeft } = estimateSecondsLeft([upload(100)], new Map(), 0);
  expect(secondsLeft.size).toBe(0);

  expect(estimateSecondsLeft([upload(200)], starts, 10_000).secondsLeft).toEqual(new Map([["1", 80]]));
});

test("nobody guesses from a moment, from nothing, or from an unknown size", () => {
  const { starts } = estimateSecondsLeft([upload(100)], new Map(), 0);

  expect(estimateSecondsLeft([upload(200)], starts, 1000).secondsLeft.size).toBe(0);
  expect(estimateSecondsLeft([upload(100)], starts, 10_000).secondsLeft.size).toBe(0);
  expect(estimateSecondsLeft([{ ...upload(200), totalBytes: null }], starts, 10_000).secondsLeft.size).toBe(
    0,
  );
});

test("what is no longer uploaded is forgotten", () => {
  const { starts } = estimateSecondsLeft([upload(100)], new Map(), 0);

  expect(estimateSecondsLeft([], starts, 10_000).starts.size).toBe(0);
});
