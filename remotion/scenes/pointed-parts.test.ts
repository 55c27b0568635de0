import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getSceneLayout, isQuietPart } from "../layout/scene-layout";
import { sampleTimeline } from "../fixtures/sample-props";
import { formatSchema, type OverlayKind, type Scene, themeIdSchema } from "../timeline/schema";
import { sceneAtFrame } from "../timeline/shots";
import { bigNumberContentHeightPx } from "./big-number-scene";
import { planBars } from "./chart/plan-bars";
import { planLines } from "./chart/plan-lines";
import { contentChangeFrames } from "./content-change-frames";
import { findRestOfSentence } from "./text/find-rest-of-sentence";
import { segmentText } from "./text/segment-text";

const pointedFromMs = 4000;
const pointedFrame = 120;

function sample(kind: OverlayKind, look: Parameters<typeof sampleTimeline>[0] = {}) {
  const timeline = sampleTimeline({ ...look, kinds: [kind] });
  const [scene] = timeline.scenes;
  if (!scene) throw new Error(`There is no sample of ${kind}.`);

  return { timeline, scene };
}

/** A scene whose second shot points a part out. */
function pointing(scene: Scene, pointsAt: number): Scene {
  const shot = { startMs: 0, composition: "words" as const, illustrations: [] };

  return { ...scene, shots: [shot, { ...shot, startMs: pointedFromMs, pointsAt }] };
}

it.each(["bar-chart", "line-chart", "map", "quote", "big-number"] as const)(
  "a %s changes its picture where a part of it is pointed out",
  (kind) => {
    const { timeline, scene } = sample(kind);

    expect(contentChangeFrames(pointing(scene, 1), timeline)).toContain(pointedFrame);
  },
);

describe("a bar that is pointed out", () => {
  const { timeline, scene } = sample("bar-chart");
  const { overlay } = scene;
  if (overlay.kind !== "bar-chart") throw new Error("The sample is no bar chart.");
  const rowsAt = (frame: number, beatStartMs: number[]) =>
    planBars({ overlay, timeline, scene: sceneAtFrame(pointing({ ...scene, beatStartMs }, 1), frame, 30) })
      .rows;

  it("alone has the accent, while the others stand back", () => {
    const rows = rowsAt(pointedFrame, [0, 500, 1000, 1500]);
    const { accent } = planBars({ overlay, scene, timeline }).frame.layout.theme.colors;

    expect(rows.map(({ isQuiet }) => isQuiet)).toEqual([true, false, true, true]);
    expect(rows.map(({ bars }) => bars[0]?.color === accent)).toEqual([false, true, false, false]);
  });

  it("leaves bars as they are that come in later", () => {
    expect(rowsAt(pointedFrame, [0, 500, 1000, 6000]).map(({ isQuiet }) => isQuiet)).toEqual([
      ...[true, false, true, false],
    ]);
  });

  it("is as the others are before the cut", () => {
    expect(rowsAt(pointedFrame - 1, [0, 500, 1000, 1500]).some(({ isQuiet }) => isQuiet)).toBe(false);
  });
});

it("the value of a point that is pointed out is said inside the chart, and clear of the line", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.constantFrom(...themeIdSchema.options),
      fc.constantFrom(...formatSchema.options),
      (values, place, themeId, format) => {
        const { timeline, scene } = sample("line-chart", { themeId, format });
        const overlay = {
          ...scene.overlay,
          categories: values.map((_, index) => `${1990 + index}`),
          series: [{ name: "", values }],
        };
        if (overlay.kind !== "line-chart") throw new Error("The sample is no line chart.");
        const [, shot] = pointing(scene, place % values.length).shots ?? [];
        const plan = planLines({ overlay, timeline, scene: { ...scene, overlay, shots: shot && [shot] } });
        const { pointed, axes } = plan;
        if (!pointed) throw new Error("Nothing is pointed out.");

        expect(pointed.text === "").toBe(place % values.length === values.length - 1);
        expect(pointed.startPx).toBeGreaterThanOrEqual(axes.area.left);
        expect(pointed.topPx).toBeGreaterThanOrEqual(0);
        const bottomPx = pointed.topPx + plan.valueSizePx;
        const isOver = bottomPx < pointed.point.y;
        const isUnder = pointed.topPx > pointed.point.y;
        expect(isOver || isUnder).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

it("what a number counts is set larger than before when it is pointed out", () => {
  const { timeline, scene } = sample("big-number");
  const { overlay } = scene;
  if (overlay.kind !== "big-number") throw new Error("The sample is no number.");
  const heightAt = (frame: number) =>
    bigNumberContentHeightPx({ overlay, timeline, scene: sceneAtFrame(pointing(scene, 1), frame, 30) });

  expect(heightAt(pointedFrame)).not.toBe(heightAt(0));
});

it("a quotation is underlined from a word on, to the end of its sentence", () => {
  const text = [
    { text: "Hearts are no luxury. They are the price of blood. So be it.", isEmphasized: false },
  ];
  const pieces = segmentText(text, "en").map((piece) => ({ ...piece, widthInEm: 1, trimmedWidthInEm: 1 }));
  const underlined = (lettersBefore?: number) => {
    const offsets = findRestOfSentence({ lines: [pieces.slice(0, 5), pieces.slice(5)] }, lettersBefore);

    return pieces
      .filter(({ offset }) => offsets.has(offset))
      .map((piece) => piece.text)
      .join("");
  };

  expect(underlined("Heartsarenoluxury.".length)).toBe("They are the price of blood. ");
  expect(underlined("Heartsarenoluxury.Theyare".length)).toBe("the price of blood. ");
  expect(underlined()).toBe("");
});

it("nothing stands back where nothing is pointed out", () => {
  const { timeline, scene } = sample("map");

  expect(isQuietPart(getSceneLayout({ scene, timeline }), 1, 0)).toBe(false);
});
