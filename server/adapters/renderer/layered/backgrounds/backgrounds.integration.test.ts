import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backdropStepInFrames } from "@/remotion/backgrounds/loop";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { getStore } from "@/server/adapters/storage/store";
import { closeRenderer } from "../../with-renderer";
import { drawPlan, drawBackground, planBackground } from "./drawing.fixture";
import { clipsInLook, clipsInTime, footageBackground } from "./footage.fixture";
import { measureLikeness, type Pictures, readNumbers } from "./likeness.fixture";
import { photos } from "./photos.fixture";
import { drawReference, backgroundsTimeline } from "./reference.fixture";

const cases = [...clipsInTime, ...clipsInLook, ...photos];
const timeline = backgroundsTimeline(cases.map(({ background }) => background));
const layout = layoutTimeline(timeline);

let directory: string;
let pattern: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-backgrounds-"));
  const store = await getStore();
  for (const { file, make } of cases) {
    await make(inDirectory(file));
    const copy = inDirectory("to-store");
    await copyFile(inDirectory(file), copy);
    await store.publish(copy, file);
  }
  await mkdir(inDirectory("reference"));
  pattern = await drawReference(timeline, inDirectory("reference"));
}, 600_000);

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

const indexed = cases.map((each, index) => ({ ...each, index }));

it.each(indexed)(
  "$name looks as Remotion draws it, in each of its frames",
  async ({ background, file, index }) => {
    const durationInFrames = framesOf(index);
    const ours = await drawBackground({
      background,
      timeline,
      sourceFile: inDirectory(file),
      durationInFrames,
    });
    const likeness = await measureLikeness(ours, referenceOf(index), `${ours.file}.txt`);

    expect(likeness).toHaveLength(durationInFrames);
    expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.95);
    expect(likeness.reduce((sum, each) => sum + each, 0) / likeness.length).toBeGreaterThanOrEqual(0.98);
  },
);

it.each(indexed.slice(0, clipsInTime.length))(
  "$name shows the pictures that Remotion shows",
  async ({ background, file, index }) => {
    const durationInFrames = framesOf(index);
    const ours = await drawBackground({
      background,
      timeline,
      sourceFile: inDirectory(file),
      durationInFrames,
    });

    expect(await readNumbers(ours)).toEqual(await readNumbers(referenceOf(index)));
  },
);

it("a clip too long to be kept in memory is opened once for each pass", async () => {
  const background = footageBackground("a-clip-at-30-fps.mp4", { sourceDurationMs: 800, trimStartMs: 400 });
  const drawing = {
    background,
    timeline,
    sourceFile: inDirectory(background.assetKey),
    durationInFrames: 30,
  };
  const large = await planBackground({ ...drawing, timeline: { ...timeline, width: 15_360, height: 8640 } });

  expect(large.inputs).toHaveLength(3);
  expect((await planBackground(drawing)).inputs).toHaveLength(1);

  // The passes of the large plan, drawn small.
  const filter = large.filter.replaceAll("15360:8640", "320:180");
  const passes = await drawPlan({ inputs: large.inputs, filter }, { durationInFrames: 30, directory });
  expect(await readNumbers(passes)).toEqual(Array.from({ length: 30 }, (_, frame) => 12 + (frame % 12)));
});

it("a backdrop's loop is laid end to end, a picture a step", async () => {
  const sourceFile = inDirectory("a-short-clip-that-starts-over.mp4");
  const background = { kind: "backdrop", variant: 0 } as const;
  const drawn = await drawBackground({ background, timeline, sourceFile, durationInFrames: 45 });

  expect(await readNumbers(drawn)).toEqual(
    Array.from({ length: 45 }, (_, frame) => Math.floor(frame / backdropStepInFrames) % 12),
  );
});

function inDirectory(file: string): string {
  return path.join(directory, file);
}

function framesOf(index: number): number {
  return layout.scenes[index]?.durationInFrames ?? 0;
}

function referenceOf(index: number): Pictures {
  const from = String(layout.scenes[index]?.from);

  return { inputs: ["-framerate", "30", "-start_number", from, "-i", pattern], frames: framesOf(index) };
}
