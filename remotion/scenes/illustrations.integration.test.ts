import { afterAll, describe, expect, it } from "vitest";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { illustrateScene, sampleTimeline } from "../fixtures/sample-props";
import type { Illustration, Scene, ThemeId } from "../timeline/schema";
import { illustrationChangeFrames, illustrationsBox } from "./scene-illustrations";
import {
  countPaintOutside,
  drawOnSheets,
  isAnotherPicture,
  scale,
  stillShots,
} from "@/server/adapters/renderer/layered/drawn-sheets.fixture";

afterAll(closeBrowser);

function octopus(themeId: ThemeId): Illustration {
  return { name: "octopus", assetKey: illustrationKey("octopus", themeId), startMs: 600 };
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
    const firsts = await drawOnSheets(
      timeline,
      pairs.map(([shot]) => shot),
      "illustrations",
    );
    const lasts = await drawOnSheets(
      timeline,
      pairs.map(([, shot]) => shot),
      "illustrations",
    );

    // Before its word there is nothing, after its entrance all of it.
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
});
