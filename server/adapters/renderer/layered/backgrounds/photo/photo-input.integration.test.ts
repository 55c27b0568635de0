import { expect, test } from "vitest";
import { drawInThread } from "./photo-input";
import type { PhotoTask } from "./photo-task";

/** A picture that gets brighter from column to column, seen one column further in each frame. */
const task = (frames: number): PhotoTask => ({
  pixels: {
    samples: Uint8Array.from({ length: 3 * 64 * 8 }, (_, index) => 4 * (Math.floor(index / 3) % 64)),
    width: 64,
    height: 8,
  },
  target: { width: 4, height: 4 },
  frames: Array.from({ length: frames }, (_, frame) => ({
    halvings: 0,
    view: { x: frame, y: 0, width: 4, height: 4 },
  })),
});

test("frames come in order, each in memory of its own, and then end", async () => {
  const pictures: Buffer[] = [];
  for await (const picture of drawInThread(task(20), new AbortController().signal)) pictures.push(picture);

  expect(pictures).toHaveLength(20);
  expect(pictures.map(({ length }) => length)).toEqual(Array.from({ length: 20 }, () => 24));
  const levels = pictures.map(([first]) => first ?? 0);
  expect(levels).toEqual(levels.toSorted((one, other) => one - other));
  expect(new Set(levels).size).toBe(20);
});

test("a cancelled journey ends at once, though nobody asks for a frame", async () => {
  const abort = new AbortController();
  const frames = drawInThread(task(20), abort.signal);
  await frames.next();
  abort.abort();

  await expect(frames.next()).rejects.toMatchObject({ code: "CANCELLED" });
});

test("a thread that fails fails the render", async () => {
  const broken = { ...task(3), target: { width: 0.5, height: 4 } };
  const frames = drawInThread(broken, new AbortController().signal);

  await expect(frames.next()).rejects.toMatchObject({ code: "RENDER_FAILED" });
});
