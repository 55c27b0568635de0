import { expect, test } from "vitest";
import { renderEffect } from "./effects";

const sampleRate = 48_000;
const seeds = [1, 2, 3, 4, 5, 6];

test.each(["tick", "whoosh"] as const)(
  "a %s starts and ends in silence and stays under full scale",
  (kind) => {
    for (const seed of seeds) {
      const { left, right } = renderEffect({ kind, seed, sampleRate });

      for (const side of [left, right]) {
        expect(Math.abs(side[0] ?? 1)).toBeLessThan(0.001);
        expect(Math.abs(side.at(-1) ?? 1)).toBeLessThan(0.001);
        expect(Math.max(...side)).toBeLessThan(1);
        expect(Math.max(...side)).toBeGreaterThan(0.15);
      }
    }
  },
);

test("a whoosh is at its loudest around the moment it stands for", () => {
  for (const seed of seeds) {
    const { left, right, anchorFrame } = renderEffect({ kind: "whoosh", seed, sampleRate });
    const loudest = left.map((value, i) => Math.hypot(value, right[i] ?? 0));
    const atFrame = loudest.indexOf(Math.max(...loudest));

    expect(Math.abs(atFrame - anchorFrame) / sampleRate).toBeLessThan(0.12);
  }
});

test("a seed gives one sound, another seed another", () => {
  const render = (seed: number) => renderEffect({ kind: "tick", seed, sampleRate }).left;

  expect(render(4)).toEqual(render(4));
  expect(render(4)).not.toEqual(render(5));
});
