import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleScenes } from "../fixtures/sample-scenes";
import type { Composition } from "../timeline/schema";
import { formatDimensions, getFrameLayout } from "./frame-layout";
import { hasRoomForIllustrations, placeIllustrations } from "./place-illustrations";

const anyPlace = fc.record({
  composition: fc.constantFrom<Composition[]>("start", "end", "above", "below"),
  count: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom("title", "statement", "big-number", "quote", "list"),
  format: fc.constantFrom("landscape", "short", "square"),
  setting: fc.constantFrom("still-life", "framed", "bleeding"),
  dir: fc.constantFrom("ltr", "rtl"),
  hasCaptions: fc.boolean(),
});
type AnyPlace = typeof anyPlace extends fc.Arbitrary<infer Place> ? Place : never;

function isBeside(composition: Composition): boolean {
  return composition === "start" || composition === "end";
}

function isRow({ count, composition }: AnyPlace): boolean {
  return count > 1 && !isBeside(composition);
}

function place({ kind, hasCaptions, ...input }: AnyPlace) {
  // Only a wide picture has room beside the words.
  const format = isBeside(input.composition) ? "landscape" : input.format;
  const frame = { ...formatDimensions[format], format };
  const { content, safe, unit } = getFrameLayout(frame);
  const box = hasCaptions ? content : safe;

  return {
    frame,
    box,
    ...placeIllustrations({ ...input, format, overlay: sampleScenes[kind].overlay, box, frame, unit }),
  };
}

describe("illustrations", () => {
  it("leave the words most of a scene's box, and stand beside, above or below them", () => {
    fc.assert(
      fc.property(anyPlace, (input) => {
        const { boxes = [], textBox, box } = place(input);
        const text = textBox ?? box;

        expect(text.width * text.height).toBeGreaterThan(0.43 * box.width * box.height);
        expect(text.x).toBeGreaterThanOrEqual(box.x);
        expect(text.x + text.width).toBeLessThanOrEqual(box.x + box.width + 0.001);
        expect(text.y + text.height).toBeLessThanOrEqual(box.y + box.height + 0.001);
        for (const one of boxes) {
          const isClear = one.x >= text.x + text.width || one.x + one.width <= text.x;
          const isStacked = one.y + one.height <= text.y || one.y >= text.y + text.height;
          expect(isClear || isStacked).toBe(true);
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

        expect(isInside).toBe(input.setting !== "bleeding" || isRow(input));
      }),
    );
  });
});

describe("a close-up", () => {
  it("is cropped by the picture's edges, and lies behind the words", () => {
    fc.assert(
      fc.property(anyPlace, (input) => {
        const { boxes = [], textBox, frame } = place({ ...input, composition: "close-up" });
        const [drawing] = boxes;
        if (!drawing || !textBox) throw new Error("A close-up has a place.");

        expect(drawing.y < 0 || drawing.x < 0 || drawing.x + drawing.width > frame.width).toBe(true);
        expect(drawing.width).toBeGreaterThan(0.69 * Math.max(frame.width, frame.height));
        expect(drawing.x).toBeLessThan(textBox.x + textBox.width);
        expect(textBox.x).toBeLessThan(drawing.x + drawing.width);
      }),
    );
  });
});

it("drawings before the words and after them mirror each other, as do languages", () => {
  fc.assert(
    fc.property(anyPlace, (input) => {
      const landscape = { ...input, format: "landscape" as const, count: 1 };
      const end = place({ ...landscape, composition: "end", dir: "ltr" });

      expect(place({ ...landscape, composition: "start", dir: "rtl" }).boxes).toEqual(end.boxes);
      expect(place({ ...landscape, composition: "start", dir: "ltr" }).boxes?.[0]?.x).toBeLessThan(
        end.boxes?.[0]?.x ?? 0,
      );
    }),
  );
});

it("a list of many items has no room for an illustration", () => {
  const { overlay } = sampleScenes.list;
  const many = { ...overlay, items: Array.from({ length: 7 }, () => overlay.items[0] ?? []) };

  expect(hasRoomForIllustrations(many, "landscape")).toBe(false);
  expect(hasRoomForIllustrations(overlay, "landscape")).toBe(true);
});
