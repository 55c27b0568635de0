import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleTimeline } from "../../fixtures/sample-props";
import type { OverlayOf } from "../../timeline/schema";
import { getSceneLayout } from "../../layout/scene-layout";
import { textWidthInEm } from "../text/text-width";
import { listContentHeightPx } from "./list-scene";
import { planListPages } from "./list-pages";
import { listTimes } from "./list-times";
import { planList } from "./plan-list";

const anyFormat = fc.constantFrom("landscape" as const, "short" as const, "square" as const);

describe("the pages of a list", () => {
  it("hold every item once, in order, in pages of even size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anyFormat, (itemCount, format) => {
        const pages = planListPages(itemCount, format);
        const items = pages.flatMap((page) =>
          Array.from({ length: page.itemCount }, (_, row) => page.firstItem + row),
        );
        const sizes = pages.map((page) => page.itemCount);

        expect(items).toEqual(Array.from({ length: itemCount }, (_, item) => item));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const page of pages)
          expect(page.rowCount * page.columnCount).toBeGreaterThanOrEqual(page.itemCount);
      }),
    );
  });

  it("are one for as many items as a script may put in a list", () => {
    expect(planListPages(7, "landscape")).toEqual([
      { firstItem: 0, itemCount: 7, columnCount: 1, rowCount: 7 },
    ]);
  });
});

describe("the times of a list", () => {
  const timeline = sampleTimeline({ kinds: ["title", "list"] });

  it("turn a page no later than its items come in, and after all of the page before", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 40 }),
        anyFormat,
        (itemCount, beatStartMs, format) => {
          const scene = { ...sampleScene(), beatStartMs: [...beatStartMs].sort((a, b) => a - b) };
          const pages = planListPages(itemCount, format);
          const { pageStartFrames, itemStartFrames } = listTimes(
            pages,
            getSceneLayout({ scene, timeline }),
            scene,
            20,
          );

          for (const [index, { firstItem, itemCount: count }] of pages.entries()) {
            const start = pageStartFrames[index] ?? -1;
            const items = itemStartFrames.slice(firstItem, firstItem + count);

            expect(Math.min(...items)).toBeGreaterThanOrEqual(start);
            expect(pageStartFrames[index + 1] ?? Infinity).toBeGreaterThan(Math.max(...items));
          }
        },
      ),
    );
  });

  it("follow the beats", () => {
    const scene = { ...sampleScene(), beatStartMs: [1000, 2000, 4000] };
    const layout = getSceneLayout({ scene, timeline });

    expect(listTimes(planListPages(3, "landscape"), layout, scene, 20).itemStartFrames).toEqual([
      30, 60, 120,
    ]);
  });

  function sampleScene() {
    const [, scene] = timeline.scenes;
    if (!scene) throw new Error("The sample has no list.");

    return scene;
  }
});

it.each(["short", "square"] as const)(
  "a short list alone in a %s picture spreads over its height",
  (format) => {
    const timeline = sampleTimeline({ format, kinds: ["list"] });
    const [sample] = timeline.scenes;
    if (sample?.overlay.kind !== "list") throw new Error("The sample is a list.");
    const overlay = {
      ...sample.overlay,
      items: ["Gills", "Ink", "Arms"].map((text) => [{ text, isEmphasized: false }]),
    };
    const scene = { ...sample, overlay, showsCaptions: false };
    const { box } = getSceneLayout({ scene, timeline });

    expect(listContentHeightPx({ overlay, scene, timeline })).toBeGreaterThan(0.85 * box.height);
    expect(listContentHeightPx({ overlay, scene, timeline })).toBeLessThan(box.height + 0.001);
  },
);

describe("the numbers of a list", () => {
  const items = ["Gills", "Ink", "Arms"].map((text) => [{ text, isEmphasized: false }]);
  const list: OverlayOf<"list"> = { kind: "list", items, isOrdered: true };

  it("begin with 1", () => {
    expect(plan(list).numbers).toEqual(["1", "2", "3"]);
  });

  it("go on from where the scene before left off, on every page", () => {
    expect(plan({ ...list, firstNumber: 4 }).numbers).toEqual(["4", "5", "6"]);
    expect(plan({ ...list, firstNumber: 0 }).numbers).toEqual(["0", "1", "2"]);

    const long = plan({ ...list, items: Array.from({ length: 21 }, () => items).flat(), firstNumber: 8 });
    expect(long.pages.length).toBeGreaterThan(1);
    expect(long.numbers?.at(long.pages.at(-1)?.firstItem ?? 0)).toBe("62");
  });

  it("are set in the digits of the language", () => {
    expect(plan(list, "fa").numbers).toEqual(["۱", "۲", "۳"]);
  });

  it("are not there if the list is not ordered", () => {
    expect(plan({ ...list, isOrdered: false, firstNumber: 4 }).numbers).toBeUndefined();
  });

  it("have room for all of their digits before the words begin", () => {
    for (const [firstNumber, widest] of [
      [1, "3"],
      [7, "9"],
      [8, "10"],
      [98, "100"],
      [1997, "1999"],
    ] as const) {
      const { markerPx, items: shown, layout } = plan({ ...list, firstNumber });
      const widthPx = textWidthInEm(widest, layout.theme.faces.headline) * (shown[0]?.fontSizePx ?? 0);

      expect(markerPx).toBeGreaterThan(1.1 * widthPx);
    }
  });

  function plan(overlay: OverlayOf<"list">, language = "en") {
    const timeline = { ...sampleTimeline({ kinds: ["list"] }), language };
    const [scene] = timeline.scenes;
    if (!scene) throw new Error("The sample has no list.");

    return planList({ overlay, scene, timeline });
  }
});
