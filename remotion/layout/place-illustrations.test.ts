import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleScenes } from "../fixtures/sample-scenes";
import { formatDimensions, getFrameLayout } from "./frame-layout";
import { placeIllustrations } from "./place-illustrations";

const anyPlace = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom("title", "statement", "big-number", "quote", "list"),
  format: fc.constantFrom("landscape", "short", "square"),
  setting: fc.constantFrom("still-life", "framed", "bleeding"),
  dir: fc.constantFrom("ltr", "rtl"),
  hasCaptions: fc.boolean(),
});
type AnyPlace = typeof anyPlace extends fc.Arbitrary<infer Place> ? Place : never;

function place({ kind, hasCaptions, ...input }: AnyPlace) {
  const frame = { ...formatDimensions[input.format], format: input.format };
  const { content, safe, unit } = getFrameLayout(frame);
  const box = hasCaptions ? content : safe;

  return {
    frame,
    box,
    ...placeIllustrations({ ...input, overlay: sampleScenes[kind].overlay, box, frame, unit }),
  };
}

describe("illustrations", () => {
  it("leave the words most of a scene's box, and stand beside or above them", () => {
    fc.assert(
      fc.property(anyPlace, (input) => {
        const { boxes = [], textBox, box } = place(input);
        const text = textBox ?? box;

        expect(text.width * text.height).toBeGreaterThan(0.43 * box.width * box.height);
        expect(text.x).toBeGreaterThanOrEqual(box.x);
        expect(text.x + text.width).toBeLessThanOrEqual(box.x + box.width + 0.001);
        expect(text.y + text.height).toBeLessThanOrEqual(box.y + box.height + 0.001);
        for (const one of boxes) {
          const isBeside = one.x >= text.x + text.width || one.x + one.width <= text.x;
          expect(isBeside || one.y + one.height <= text.y).toBe(true);
        }
      }),
    );
  });

  it("stay inside the picture, but for those that run over its edge", () => {
    fc.assert(
      fc.property(anyPlace, (input) => {
        const { boxes = [], frame } = place(input);
        const isInside = boxes.every(
          ({ x, y, width, height }) =>
            x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height,
        );

        expect(isInside).toBe(input.setting !== "bleeding" || input.count > 1);
      }),
    );
  });
});

it("a list of many items has no room for an illustration", () => {
  const { overlay } = sampleScenes.list;
  const many = { ...overlay, items: Array.from({ length: 7 }, () => overlay.items[0] ?? []) };
  const frame = { ...formatDimensions.landscape, format: "landscape" as const };
  const { safe: box, unit } = getFrameLayout(frame);
  const input = { count: 1, format: frame.format, setting: "framed", dir: "ltr", box, frame, unit } as const;

  expect(placeIllustrations({ ...input, overlay: many })).toBeNull();
  expect(placeIllustrations({ ...input, overlay })).not.toBeNull();
});
