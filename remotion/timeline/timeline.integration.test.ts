import { renderFrames, selectComposition } from "@remotion/renderer";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { getRemotionBundle } from "@/server/adapters/renderer/remotion-bundle";
import { closeBrowser, getWarmBrowser } from "@/server/adapters/renderer/warm-browser";
import { backdropLoopInFrames } from "../backgrounds/loop";
import { samplePhotoBackground } from "../fixtures/sample-photo";
import { sampleTimelineProps } from "../fixtures/sample-props";
import { layoutTimeline } from "./layout";
import { sceneChangeFrames } from "./scene-change-frames";
import type { CaptionStyle, TimelineProps, Transition } from "./schema";

afterAll(closeBrowser);

async function shootFrames(props: TimelineProps, frames: number[]): Promise<Buffer[]> {
  const { executable, chromeMode } = findBrowser();
  const shared = {
    serveUrl: await getRemotionBundle(),
    inputProps: props,
    puppeteerInstance: await getWarmBrowser(),
    browserExecutable: executable,
    chromeMode,
    logLevel: "error" as const,
  };
  const composition = await selectComposition({ ...shared, id: "timeline" });
  const pictures = new Map<number, Buffer>();

  // All frames share one page: opening a page takes longer than drawing a frame.
  await renderFrames({
    ...shared,
    composition,
    frameRange: frames.map((frame): [number, number] => [frame, frame]),
    imageFormat: "png",
    scale: 0.25,
    concurrency: 1,
    outputDir: null,
    onStart: () => undefined,
    onFrameUpdate: () => undefined,
    onFrameBuffer: (picture, frame) => void pictures.set(frame, picture),
  });

  return frames.flatMap((frame) => pictures.get(frame) ?? []);
}

/** The greatest difference between two pictures at any pixel, in levels of 255. */
async function greatestDifference(one: Buffer | undefined, other: Buffer | undefined): Promise<number> {
  const [before, after] = await Promise.all([one, other].map((picture) => sharp(picture).raw().toBuffer()));
  if (before?.length !== after?.length) return 255;

  return (
    before?.reduce((most, level, index) => Math.max(most, Math.abs(level - (after?.[index] ?? 0))), 0) ?? 255
  );
}

/** Edges of the background vary a little each time the browser draws it; a change of text differs by far more. */
const visibleLevels = 40;

/** Two scenes over still photos, so that only the layers over them move. */
function stillScenes(captionStyle: CaptionStyle, kind: Transition["kind"]): TimelineProps {
  const props = sampleTimelineProps({ kinds: ["title", "picture"], captionStyle });
  const photo = samplePhotoBackground("landscape");
  const background = { ...photo, to: photo.from };
  const scenes = props.timeline.scenes.map((scene) => ({
    ...scene,
    background,
    transition: { kind, durationInFrames: 6 },
  }));

  return { ...props, timeline: { ...props.timeline, scenes } };
}

describe.each([
  ["plain", "crossfade"],
  ["highlight", "slide"],
  ["karaoke", "wipe"],
  ["pop", "dip"],
] as const)("a scene with %s captions and a %s", (captionStyle, kind) => {
  it("stands still between its change frames", async () => {
    const props = stillScenes(captionStyle, kind);
    const [, scene] = props.timeline.scenes;
    const place = layoutTimeline(props.timeline).scenes[1];
    if (!scene || !place) throw new Error("The sample has too few scenes.");

    const frames = sceneChangeFrames(scene, props.timeline);
    const spans = frames
      .map((from, index) => ({ from, last: (frames[index + 1] ?? place.durationInFrames) - 1 }))
      .filter(({ from, last }) => last > from)
      .slice(0, 4);
    const pictures = await shootFrames(
      props,
      spans.flatMap(({ from, last }) => [place.from + from, place.from + last]),
    );

    expect(spans.length).toBeGreaterThan(0);
    for (const index of spans.keys()) {
      expect(await greatestDifference(pictures[2 * index], pictures[2 * index + 1])).toBeLessThan(
        visibleLevels,
      );
    }
  });

  it("lets the outgoing scene be seen, and then leaves no trace of it", async () => {
    const props = stillScenes(captionStyle, kind);
    const [before, scene] = props.timeline.scenes;
    const place = layoutTimeline(props.timeline).scenes[1];
    if (!before || !scene || !place) throw new Error("The sample has too few scenes.");

    const cut = { ...scene, transition: { kind: "cut" as const, durationInFrames: 0 } };
    const frames = [place.from + 1, place.from + 40];
    const [early, late] = await shootFrames(props, frames);
    const [earlyCut, lateCut] = await shootFrames(
      { ...props, timeline: { ...props.timeline, scenes: [before, cut] } },
      frames,
    );

    expect(await greatestDifference(early, earlyCut)).toBeGreaterThan(visibleLevels);
    expect(await greatestDifference(late, lateCut)).toBeLessThan(visibleLevels);
  });
});

it("a long scene that leads into a short last one is seen whole on its way out", async () => {
  const props = sampleTimelineProps({ kinds: ["list", "title"] });
  const photo = samplePhotoBackground("landscape");
  const withBeats = (beatStartMs: number[]): TimelineProps => {
    const scenes = props.timeline.scenes.map((scene, index) => ({
      ...scene,
      background: { ...photo, to: photo.from },
      ...(index === 0
        ? { durationMs: 14_000, beatStartMs }
        : { transition: { kind: "crossfade" as const, durationInFrames: 30 } }),
    }));

    return { ...props, timeline: { ...props.timeline, scenes } };
  };
  const late = withBeats([1000, 9000, 10_000]);
  const from = layoutTimeline(late.timeline).scenes[1]?.from ?? 0;

  const [whole] = await shootFrames(withBeats([0, 0, 0]), [from]);
  const [shown] = await shootFrames(late, [from]);

  expect(await greatestDifference(whole, shown)).toBeLessThan(visibleLevels);
});

it("a backdrop comes round to the same picture after its loop", async () => {
  const props = sampleTimelineProps({ kinds: ["quote"] });
  const scenes = props.timeline.scenes.map((scene) => ({ ...scene, durationMs: 20_000 }));
  const timeline = { ...props.timeline, scenes };
  const [early, other, later] = await shootFrames({ ...props, timeline }, [
    200,
    200 + backdropLoopInFrames / 2,
    200 + backdropLoopInFrames,
  ]);

  expect(await greatestDifference(early, later)).toBeLessThanOrEqual(1);
  expect(await greatestDifference(early, other)).toBeGreaterThan(1);
});
