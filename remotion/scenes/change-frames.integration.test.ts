import { bundle } from "@remotion/bundler";
import { renderFrames, selectComposition } from "@remotion/renderer";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { withPrintedParts } from "@/server/adapters/illustrations/printed-parts.fixture";
import { closeBrowser, getWarmBrowser } from "@/server/adapters/renderer/warm-browser";
import { sampleIllustration } from "../fixtures/sample-illustration";
import { sampleTimeline, sampleVariantNames } from "../fixtures/sample-props";
import { sceneDurationInFrames } from "../timeline/layout";
import type { Scene, Timeline } from "../timeline/schema";
import { contentChangeFrames } from "./content-change-frames";
import { contentBox } from "./content-box";
import { demandingOverlays } from "./demanding-overlays.fixture";
import { getSceneDefinition } from "./registry";
import {
  countPaintOutside,
  drawOnSheets,
  isAnotherPicture,
  scale,
  type Shot,
  stillShots,
} from "@/server/adapters/renderer/layered/sheets/drawn-sheets.fixture";

let directory: string;
let serveUrl: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-overlays-"));
  serveUrl = await bundle({
    entryPoint: path.resolve(import.meta.dirname, "overlay.fixture.tsx"),
    outDir: directory,
    publicDir: null,
    enableCaching: false,
    onProgress: () => undefined,
  });
}, 240_000);

afterAll(async () => {
  await closeBrowser();
  await rm(directory, { recursive: true, force: true });
});

/** Hashes of the overlays' pictures, each alone. The fixture fails the render if text leaves the safe area. */
async function shoot(timeline: Timeline, shots: Shot[]): Promise<string[]> {
  const pictures = await draw(timeline, shots);

  return pictures.map((picture) => createHash("sha256").update(picture).digest("hex"));
}

async function draw(timeline: Timeline, shots: Shot[]): Promise<Buffer[]> {
  const { executable, chromeMode } = findBrowser();
  const shared = {
    serveUrl,
    puppeteerInstance: await getWarmBrowser(),
    browserExecutable: executable,
    chromeMode,
    logLevel: "error" as const,
    inputProps: { timeline, shots, text: JSON.stringify(timeline.scenes) },
  };
  const pictures: Buffer[] = [];

  await renderFrames({
    ...shared,
    composition: await selectComposition({ ...shared, id: "overlay-shots" }),
    frameRange: [0, shots.length - 1],
    imageFormat: "png",
    scale,
    concurrency: 1,
    outputDir: null,
    onStart: () => undefined,
    onFrameUpdate: () => undefined,
    onFrameBuffer: (buffer, index) => {
      pictures[index] = buffer;
    },
  });

  return pictures;
}

function changeFrames(scene: Scene, timeline: Timeline): number[] {
  return getSceneDefinition(scene.overlay.kind).changeFrames({ overlay: scene.overlay, scene, timeline });
}

/** Adds the line chart again, its line following a voice that names some of its five categories. */
function withSpokenLine(timeline: Timeline): Timeline {
  const lines = timeline.scenes
    .filter(({ overlay }) => overlay.kind === "line-chart")
    .map((scene) => ({ ...scene, id: "spoken-line", beatStartMs: [600, 1500, 1500, 1600, 3500] }));

  return { ...timeline, scenes: [...timeline.scenes, ...lines] };
}

/** A scene of each kind that can point out a part, pointing at its second part if it has several. */
function scenesThatPoint(look: Pick<Timeline, "themeId" | "format">): Scene[] {
  const { scenes } = sampleTimeline({
    ...look,
    kinds: ["bar-chart", "line-chart", "map", "big-number", "quote"],
    variants: ["city"],
  });
  const shot = { startMs: 0, composition: "words" as const, illustrations: [] };

  return scenes.map((scene) => ({
    ...scene,
    id: `pointing-${scene.id}`,
    durationMs: 8000,
    shots: [shot, { ...shot, startMs: 5500, pointsAt: 1 }],
  }));
}

describe.each([
  ["paper", "landscape"],
  ["signal", "short"],
  ["bloom", "square"],
] as const)("overlays of %s in a %s picture", (themeId, format) => {
  it("stand still between their change frames, whatever their kind", async () => {
    const sample = sampleTimeline({ themeId, format, variants: sampleVariantNames });
    const timeline = withPrintedParts(withSpokenLine(sample));
    const pairs = stillShots(timeline, changeFrames);
    // Both pictures of a pair share a place on the sheet: elsewhere, letter edges render slightly differently.
    const firsts = await drawOnSheets(
      timeline,
      pairs.map(([shot]) => shot),
    );
    const lasts = await drawOnSheets(
      timeline,
      pairs.map(([, shot]) => shot),
    );
    const width = scale * timeline.width;
    const changed = pairs.filter((_, index) => isAnotherPicture(firsts[index], lasts[index], width));

    expect(pairs.length).toBeGreaterThan(20);
    expect(changed).toEqual([]);
  });

  it("stand still between their change frames, and inside their box, in scenes of several shots", async () => {
    const sample = sampleTimeline({ themeId, format, kinds: ["title", "statement", "quote", "big-number"] });
    const compositions =
      format === "landscape"
        ? (["end", "close-up", "start"] as const)
        : (["above", "close-up", "below"] as const);
    const illustration = sampleIllustration(themeId);
    const scenes = sample.scenes.map((scene) => ({
      ...scene,
      durationMs: 6000,
      shots: compositions.map((composition, index) => ({
        ...{ composition, startMs: 2000 * index },
        illustrations: [illustration],
      })),
    }));
    const phrases = sample.scenes
      .filter(({ overlay }) => overlay.kind === "statement")
      .map((scene) => ({
        ...scene,
        id: "phrases",
        shots: [0, 2000].map((startMs) => ({
          startMs,
          composition: "words-low" as const,
          illustrations: [],
        })),
      }));
    const timeline = {
      ...sample,
      scenes: [...scenes, ...phrases, ...scenesThatPoint({ themeId, format })],
    };
    const pairs = stillShots(timeline, contentChangeFrames);
    const [firsts, lasts] = await Promise.all(
      ([0, 1] as const).map((side) =>
        drawOnSheets(
          timeline,
          pairs.map((pair) => pair[side]),
        ),
      ),
    );
    const width = scale * timeline.width;

    expect(pairs.filter((_, index) => isAnotherPicture(firsts?.[index], lasts?.[index], width))).toEqual([]);
    for (const [index, [, { sceneIndex }]] of pairs.entries()) {
      const scene = timeline.scenes[sceneIndex];
      const picture = lasts?.[index] ?? Buffer.alloc(0);
      if (scene) expect(countPaintOutside(contentBox(scene, timeline), picture, width)).toBe(0);
    }
  });

  it("paint in no place but their box", async () => {
    const sample = withPrintedParts(sampleTimeline({ themeId, format, variants: sampleVariantNames }));
    const scenes = [
      ...sample.scenes,
      ...demandingOverlays.flatMap((overlay, index) =>
        sample.scenes.slice(0, 1).map((scene) => ({ ...scene, id: `demanding-${index}`, overlay })),
      ),
    ];
    const timeline = { ...sample, scenes };
    const shots = scenes.flatMap((scene, sceneIndex) => {
      const frames = changeFrames(scene, timeline);

      // During the entrances, and after the last.
      return [frames[3], frames[9], frames.at(-1)].flatMap((frame) =>
        frame === undefined ? [] : [{ sceneIndex, frame }],
      );
    });
    const pictures = await drawOnSheets(timeline, shots);

    for (const [index, picture] of pictures.entries()) {
      const scene = scenes[shots[index]?.sceneIndex ?? 0];
      if (!scene) continue;
      const strays = countPaintOutside(contentBox(scene, timeline), picture, timeline.width * scale);
      expect(strays, `${scene.overlay.kind}, ${JSON.stringify(shots[index])}`).toBe(0);
    }
  });

  it("change the picture while a part comes in", async () => {
    const timeline = sampleTimeline({ themeId, format, kinds: ["title", "big-number"] });
    const shots = timeline.scenes.flatMap((_, sceneIndex) =>
      [0, 8, 60].map((frame) => ({ sceneIndex, frame })),
    );

    expect(new Set(await shoot(timeline, shots)).size).toBe(shots.length);
  });

  it("keep all text inside the safe area, however much of it there is", async () => {
    const sample = sampleTimeline({ themeId, format, kinds: ["title"] });
    const scenes = demandingOverlays.flatMap((overlay, index) =>
      sample.scenes.map((scene) => ({ ...scene, id: `${index}-${overlay.kind}`, overlay, beatStartMs: [] })),
    );
    const timeline = { ...sample, scenes };
    const shots = scenes.map((scene, sceneIndex) => ({
      sceneIndex,
      frame: sceneDurationInFrames(scene, timeline) - 1,
    }));

    await expect(shoot(timeline, shots)).resolves.toHaveLength(shots.length);
  });
});
