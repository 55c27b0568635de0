import { afterAll, describe, expect, it } from "vitest";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { illustrateScene, sampleTimeline } from "../fixtures/sample-props";
import type { Illustration, Scene, Shot, ThemeId, Timeline } from "../timeline/schema";
import type { OverlayLayer } from "../timeline/schemas/sprites-schema";
import { closeUpChangeFrames } from "./close-up";
import { illustrationChangeFrames, illustrationsBox } from "./scene-illustrations";
import {
  countPaintOutside,
  drawOnSheets,
  isAnotherPicture,
  scale,
  type Shot as DrawnShot,
  stillShots,
} from "@/server/adapters/renderer/layered/sheets/drawn-sheets.fixture";

afterAll(closeBrowser);

function octopus(themeId: ThemeId, print?: "tint"): Illustration {
  return { name: "octopus", assetKey: illustrationKey("octopus", themeId, print), startMs: 600 };
}

/** First and last pictures of all stretches in which a layer stands still. */
async function drawPairs(timeline: Timeline, pairs: [DrawnShot, DrawnShot][], layer: OverlayLayer) {
  const draw = (side: 0 | 1) =>
    drawOnSheets(
      timeline,
      pairs.map((pair) => pair[side]),
      layer,
    );

  return { firsts: await draw(0), lasts: await draw(1) };
}

describe.each([
  ["paper", "landscape"],
  ["signal", "short"],
  ["bloom", "square"],
] as const)("illustrations of %s in a %s picture", (themeId, format) => {
  it("come in as declared, in no place but their box", async () => {
    const sample = sampleTimeline({ themeId, format, kinds: ["title", "list"] });
    const scenes = sample.scenes.map((scene) => illustrateScene(scene, sample, octopus(themeId)));
    const timeline = { ...sample, scenes };
    const framesOf = (scene: Scene) => illustrationChangeFrames({ scene, timeline });
    const pairs = stillShots(timeline, framesOf);
    const { firsts, lasts } = await drawPairs(timeline, pairs, "illustrations");

    // Nothing shows before its word, and all of it after its entrance.
    expect(pairs).toHaveLength(2 * scenes.length);
    const width = scale * timeline.width;
    expect(pairs.filter((_, index) => isAnotherPicture(firsts[index], lasts[index], width))).toEqual([]);
    for (const [index, scene] of scenes.entries()) {
      const [hidden, shown] = [firsts[2 * index], firsts[2 * index + 1]];
      const box = illustrationsBox({ scene, timeline });
      const nowhere = { x: 0, y: 0, width: 0, height: 0 };

      expect(countPaintOutside(nowhere, hidden ?? Buffer.alloc(0), timeline.width * scale)).toBe(0);
      expect(countPaintOutside(box, shown ?? Buffer.alloc(0), timeline.width * scale)).toBe(0);
      expect(countPaintOutside(nowhere, shown ?? Buffer.alloc(0), timeline.width * scale)).toBeGreaterThan(
        2000,
      );
    }
  });

  it("give way to a close-up at a cut, and come back at the next", async () => {
    const sample = sampleTimeline({ themeId, format, kinds: ["title", "statement"] });
    const composition = format === "landscape" ? "start" : "below";
    const beside: Omit<Shot, "startMs"> = { composition, illustrations: [octopus(themeId)] };
    const closeUp: Omit<Shot, "startMs"> = {
      composition: "close-up",
      illustrations: [octopus(themeId, "tint")],
    };
    const shots = [
      { ...beside, startMs: 0 },
      { ...closeUp, startMs: 1000 },
      { ...beside, startMs: 2000 },
    ];
    const scenes = sample.scenes.map((scene) => ({
      ...scene,
      durationMs: 3000,
      shots,
    }));
    const timeline = { ...sample, scenes };
    const nowhere = { x: 0, y: 0, width: 0, height: 0 };

    for (const [layer, framesOf, whenShown] of [
      [
        "illustrations",
        illustrationChangeFrames,
        (frame: number) => (frame >= 18 && frame < 30) || frame >= 60,
      ],
      ["close-up", closeUpChangeFrames, (frame: number) => frame >= 30 && frame < 60],
    ] as const) {
      const pairs = stillShots(timeline, (scene) => framesOf({ scene, timeline }));
      const { firsts, lasts } = await drawPairs(timeline, pairs, layer);
      const width = scale * timeline.width;

      expect(pairs.filter((_, index) => isAnotherPicture(firsts[index], lasts[index], width))).toEqual([]);
      for (const [index, [, last]] of pairs.entries()) {
        const paint = countPaintOutside(nowhere, lasts[index] ?? Buffer.alloc(0), width);

        expect(paint > 0, `${layer} at frame ${last.frame}`).toBe(whenShown(last.frame));
      }
    }
  });
});
