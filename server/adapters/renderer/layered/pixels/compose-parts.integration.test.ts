import { afterAll, describe, expect, it } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import type { Box } from "@/remotion/layout/frame-layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { closeRenderer } from "../../with-renderer";
import { drawSprites } from "../sheets/draw-sprites";
import { cutPicture, decodePicture, type Picture } from "./picture";
import { renderSpriteSheets } from "../sheets/render-sprite-sheets";

afterAll(closeRenderer);

const scale = 0.5;
const signal = new AbortController().signal;

/** Our code scales and uncovers parts that come in together as one; the browser does each by itself. */
const mostOnTheWay = 20;
const mostAtRest = 2;

type Wanted = { layer: "content" | "illustrations"; sceneIndex: number; frame: number };

/** Frames of scenes' layers, each drawn whole by the browser. */
async function drawWhole(timeline: Timeline, wanted: Wanted[]): Promise<Picture[]> {
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const files: Buffer[] = [];
  await renderSpriteSheets({
    ...{ timeline, scale, signal, image: { imageFormat: "png" }, tabs: 1 },
    sheetWidth: box.width,
    sheetHeight: box.height,
    sheets: wanted.map((each) => [{ ...each, box, top: 0 }]),
    onSheet(file, index) {
      files[index] = file;
    },
  });

  return Promise.all(files.map(decodePicture));
}

/** Copies a picture whose buffer the next one reuses. */
function copyPicture(picture: Picture): Picture {
  return { ...picture, data: Buffer.from(picture.data) };
}

/** The mean difference between two pictures laid over grey, 0 to 255, across the pixels that either paints. */
function differ(one: Picture, other: Picture): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < one.data.length; at += 4) {
    const [alpha = 0, otherAlpha = 0] = [one.data[at + 3], other.data[at + 3]];
    if (alpha + otherAlpha === 0) continue;
    count += 1;
    for (let channel = 0; channel < 3; channel += 1) {
      const level = ((one.data[at + channel] ?? 0) - 128) * alpha;
      const otherLevel = ((other.data[at + channel] ?? 0) - 128) * otherAlpha;
      sum += Math.abs(level - otherLevel) / 255 / 3;
    }
  }

  return count === 0 ? 0 : sum / count;
}

describe.each([
  ["paper", "landscape", "ltr"],
  ["signal", "short", "ltr"],
  ["bloom", "square", "ltr"],
  ["paper", "square", "rtl"],
] as const)("parts of %s in a %s picture, %s", (themeId, format, dir) => {
  it("make up the pictures that the browser draws whole, on their way and at rest", async () => {
    const sample = sampleTimeline({ themeId, format, kinds: ["title", "statement", "quote"] });
    const composition = format === "landscape" ? ("end" as const) : ("below" as const);
    const illustration = { name: "red-heart", assetKey: illustrationKey("red-heart", themeId), startMs: 400 };
    const illustrated = sample.scenes.map((scene) => ({
      ...{ ...scene, id: `${scene.id}-illustrated`, showsCaptions: false },
      shots: [{ composition, startMs: 0, illustrations: [illustration] }],
    }));
    const shot = { composition: "words" as const, illustrations: [] };
    const pointed = sample.scenes.slice(-1).map((quote) => ({
      ...{ ...quote, id: `${quote.id}-pointed` },
      shots: [
        { ...shot, startMs: 0 },
        { ...shot, startMs: 2000, pointsAt: 12 },
      ],
    }));
    const timeline: Timeline = { ...sample, dir, scenes: [...sample.scenes, ...illustrated, ...pointed] };
    const wanted: (Wanted & { composed: Picture; box: Box; isAtRest: boolean })[] = [];

    for (const sceneIndex of timeline.scenes.keys()) {
      const drawn = await drawSprites({ timeline, sceneIndex, scale, signal });
      for (const layer of ["content", "illustrations"] as const) {
        const { frames = [], pictures = [], box } = drawn[layer] ?? {};
        let index = 0;
        for await (const composed of pictures) {
          const [frame, isAtRest] = [frames[index], index === frames.length - 1];
          if (box && frame !== undefined && (isAtRest || index % 6 === 4)) {
            wanted.push({ layer, sceneIndex, frame, composed: copyPicture(composed), box, isAtRest });
          }
          index += 1;
        }
        expect(index).toBe(frames.length);
      }
    }
    const whole = await drawWhole(
      timeline,
      wanted.map(({ layer, sceneIndex, frame }) => ({ layer, sceneIndex, frame })),
    );

    expect(wanted.filter(({ isAtRest }) => isAtRest)).toHaveLength(10);
    for (const [index, { layer, sceneIndex, frame, composed, box, isAtRest }] of wanted.entries()) {
      const reference = whole[index];
      const difference = reference ? differ(composed, cutPicture(reference, box)) : Infinity;
      const where = `${timeline.scenes[sceneIndex]?.id}, ${layer}, frame ${frame}`;
      expect(difference, where).toBeLessThan(isAtRest ? mostAtRest : mostOnTheWay);
    }
  });
});
