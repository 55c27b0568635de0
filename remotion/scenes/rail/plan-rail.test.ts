import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleIllustration } from "../../fixtures/sample-illustration";
import { sampleTimeline } from "../../fixtures/sample-props";
import { formatSchema, themeIdSchema } from "../../timeline/schema";
import { planRail } from "./plan-rail";

const texts = {
  short: "The telephone",
  long: "A message crosses forty miles of wire in less time than it takes to say it",
  longest:
    "People in the mountains begin to keep the seeds of the grass that holds on to them, and sow them beside the huts to which they come back each winter",
};
const someParts = fc.array(
  fc.record({
    head: fc.constantFrom("1876", "May 24, 1844", "12,000 years ago"),
    text: fc.constantFrom(...Object.values(texts)),
    isDrawn: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
);
const look = fc.record({
  themeId: fc.constantFrom(...themeIdSchema.options),
  format: fc.constantFrom(...formatSchema.options),
});

type Area = { startPx: number; topPx: number; widthPx: number; heightPx: number };

/** Empty space above and below the letters of a line. */
const leadingPx = 3;

function isOver(one: Area, other: Area): boolean {
  return (
    one.startPx < other.startPx + other.widthPx &&
    other.startPx < one.startPx + one.widthPx &&
    one.topPx < other.topPx + other.heightPx - leadingPx &&
    other.topPx < one.topPx + one.heightPx - leadingPx
  );
}

type Parts = typeof someParts extends fc.Arbitrary<infer Value> ? Value : never;
type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never;

const oneLongText: Parts = [
  { head: "1876", text: texts.short, isDrawn: false },
  { head: "12,000 years ago", text: texts.short, isDrawn: false },
  { head: "May 24, 1844", text: texts.short, isDrawn: false },
  { head: "1876", text: texts.longest, isDrawn: false },
  { head: "1876", text: texts.short, isDrawn: false },
];

/** The places of words and drawings of events along a rail. */
function placeEvents({ themeId, format }: Look, parts: Parts) {
  const timeline = sampleTimeline({ themeId, format, kinds: ["timeline"] });
  const [sample] = timeline.scenes;
  if (!sample) throw new Error("A timeline has a scene.");
  const partIllustrations = parts.map(({ isDrawn }) => (isDrawn ? sampleIllustration(themeId) : null));
  const rail = planRail({
    ...{ timeline, scene: { ...sample, partIllustrations }, title: undefined, markerInUnits: 4 },
    parts: parts.map(({ head, text }) => ({ head, text: [{ text, isEmphasized: false }] })),
  });
  const drawings = rail.parts.flatMap(({ drawing }) =>
    drawing ? [{ ...drawing, widthPx: drawing.sizePx, heightPx: drawing.sizePx }] : [],
  );
  const words: Area[] = rail.parts.flatMap(({ head, headPlace, text, textPlace }) => [
    ...(head ? [{ ...head, ...headPlace }] : []),
    { ...text, ...textPlace },
  ]);

  return { ...rail, drawings, words };
}

it("drawings along a rail are alike in size, within the scene, and over no words", () => {
  fc.assert(
    fc.property(look, someParts, (anyLook, parts) => {
      const { drawings, words, layout, heightPx } = placeEvents(anyLook, parts);
      const { box, unit } = layout;

      expect(new Set(drawings.map(({ sizePx }) => sizePx)).size).toBeLessThanOrEqual(1);
      for (const drawing of drawings) {
        expect(drawing.sizePx).toBeGreaterThanOrEqual(8 * unit);
        expect(drawing.startPx).toBeGreaterThanOrEqual(0);
        expect(drawing.startPx + drawing.widthPx).toBeLessThanOrEqual(box.width + 0.5);
        expect(drawing.topPx).toBeGreaterThanOrEqual(-0.5);
        expect(drawing.topPx + drawing.heightPx).toBeLessThanOrEqual(heightPx + 0.5);
        expect(words.filter((word) => isOver(word, drawing))).toEqual([]);
      }
    }),
  );
});

it("no words along a rail stand over others, however long some are", () => {
  fc.assert(
    fc.property(look, someParts, (anyLook, parts) => {
      const { words, parts: placed } = placeEvents(anyLook, parts);
      const headLines = placed.flatMap(({ head }) => head?.lines ?? []);

      expect(
        headLines.map((line) =>
          line
            .map(({ text }) => text)
            .join("")
            .trim(),
        ),
      ).toEqual(expect.not.arrayContaining([expect.stringMatching(/…|^\d{1,3}$/) as string]));
      for (const [index, word] of words.entries())
        expect(words.slice(index + 1).filter((other) => isOver(word, other))).toEqual([]);
    }),
    // One long text, which would leave the other rows lower than their two-line heads.
    { examples: [[{ themeId: "bloom", format: "short" }, oneLongText]] },
  );
});

it("drawings go from wide pictures, not words, where the words would be too small", () => {
  const timeline = sampleTimeline({ kinds: ["timeline"] });
  const [sample] = timeline.scenes;
  if (!sample) throw new Error("A timeline has a scene.");
  const draw = (text: string) =>
    planRail({
      scene: { ...sample, partIllustrations: Array.from({ length: 5 }, () => sampleIllustration("paper")) },
      ...{ timeline, title: undefined, markerInUnits: 4 },
      parts: Array.from({ length: 5 }, () => ({ head: "1876", text: [{ text, isEmphasized: false }] })),
    }).parts.filter(({ drawing }) => drawing).length;

  expect(draw("The telephone")).toBe(5);
  expect(draw("Words without an end, and then words. ".repeat(6).trim())).toBe(0);
});
