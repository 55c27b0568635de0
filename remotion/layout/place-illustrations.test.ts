import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleScenes } from "../fixtures/sample-scenes";
import type { Composition } from "../timeline/schema";
import { type Box, formatDimensions, getFrameLayout } from "./frame-layout";
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

function isWithinEdges({ count, composition, format, setting }: AnyPlace): boolean {
  return setting !== "bleeding" || (!isBeside(composition) && (count > 1 || format === "landscape"));
}

function place({ kind, hasCaptions, ...input }: AnyPlace & { wordsPx?: number }) {
  // Only a wide picture has room beside the words.
  const format = isBeside(input.composition) ? "landscape" : input.format;
  const frame = { ...formatDimensions[format], format };
  const { content, safe, unit, drawingArea: whole } = getFrameLayout(frame);
  const box = hasCaptions ? content : safe;
  const drawingArea = hasCaptions ? { ...whole, height: content.y + content.height - whole.y } : whole;

  return {
    frame,
    box,
    drawingArea,
    ...placeIllustrations({
      ...input,
      format,
      overlay: sampleScenes[kind].overlay,
      box,
      drawingArea,
      frame,
      unit,
    }),
  };
}

const fewWords = {
  ...{ composition: "above", count: 1, kind: "statement", format: "short" },
  ...{ setting: "still-life", dir: "ltr", hasCaptions: false },
} satisfies AnyPlace;

/** Whether two boxes share more than an edge. */
function overlap(one: Box, other: Box): boolean {
  const hair = 0.001;

  return (
    one.x + hair < other.x + other.width &&
    other.x + hair < one.x + one.width &&
    one.y + hair < other.y + other.height &&
    other.y + hair < one.y + one.height
  );
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

        expect(isInside).toBe(isWithinEdges(input));
      }),
    );
  });
});

const anyShort = anyPlace.map((input) => ({
  ...input,
  format: "short" as const,
  composition: isBeside(input.composition) ? ("above" as const) : input.composition,
}));

describe("a drawing in a Short", () => {
  it("has at least a third of the height that it shares with the words, whatever the words need", () => {
    fc.assert(
      fc.property(anyShort, fc.constantFrom(0.1, 0.5, 1), (input, share) => {
        const { textBox, drawingArea } = place(input);
        const text = textBox ?? drawingArea;
        const wordsPx = share * text.height;
        const [drawing] = place({ ...input, count: 1, wordsPx }).boxes ?? [];
        const sharedPx =
          input.composition === "above"
            ? text.y + text.height - drawingArea.y
            : drawingArea.y + drawingArea.height - text.y;

        expect(drawing?.height).toBeGreaterThan(sharedPx / 3);
      }),
      { numRuns: 2000 },
    );
  });

  it("fills the width where a few words leave it the height, also where the app's buttons lie", () => {
    const few = { ...fewWords, composition: "below" as const };
    const {
      boxes: [drawing] = [],
      drawingArea,
      box,
    } = place({ ...few, wordsPx: 0.3 * place(few).box.height });

    expect(drawing?.width).toBeGreaterThan(0.95 * drawingArea.width);
    expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeGreaterThan(box.y + box.height);
  });

  it("never meets the words, nor another drawing, and keeps above captions", () => {
    fc.assert(
      fc.property(anyShort, fc.double({ min: 0.05, max: 1, noNaN: true }), (input, share) => {
        const { textBox, box } = place(input);
        const text = textBox ?? box;
        const wordsPx = share * text.height;
        const words = {
          ...text,
          y: input.composition === "above" ? text.y + text.height - wordsPx : text.y,
          height: wordsPx,
        };
        const { boxes = [], frame } = place({ ...input, wordsPx });

        for (const [index, one] of boxes.entries()) {
          for (const other of [words, ...boxes.slice(index + 1)]) expect(overlap(one, other)).toBe(false);
          expect(one.y + one.height).toBeLessThanOrEqual(
            (input.hasCaptions ? box.y + box.height : frame.height) + 0.001,
          );
        }
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
