import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getStore } from "@/server/adapters/storage/store";
import { closeRenderer } from "../../with-renderer";
import { decodePicture } from "../pixels/picture";
import { drawPlan, drawBackground, planBackground } from "./drawing.fixture";
import { takeLastPicture } from "./footage/last-picture";
import { clipsInLook, clipsInTime, footageBackground } from "./footage.fixture";
import { measureLikeness, type Pictures, readNumbers } from "./likeness.fixture";
import { photos } from "./photos.fixture";
import { drawReference, backgroundsTimeline } from "./reference.fixture";

/** Timing of clips and movement of photos need a whole scene to check; a few frames show how clips look. */
const cases = [
  ...clipsInTime.map((each) => ({ ...each, frames: 25 })),
  ...clipsInLook.map((each) => ({ ...each, frames: 8 })),
  ...photos.map((each) => ({ ...each, frames: 25 })),
];
const timeline = backgroundsTimeline(cases.map(({ background }) => background));

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
  pattern = await drawReference(
    timeline,
    cases.map(({ frames }) => frames),
    inDirectory("reference"),
  );
}, 600_000);

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

const indexed = cases.map((each, index) => ({ ...each, index }));
const drawings = new Map<number, ReturnType<typeof drawBackground>>();

/** Draws a case with our own renderer, once for all tests. */
function drawCase({
  background,
  file,
  frames,
  index,
}: (typeof indexed)[number]): ReturnType<typeof drawBackground> {
  const drawing =
    drawings.get(index) ??
    drawBackground({ background, timeline, sourceFile: inDirectory(file), durationInFrames: frames });
  drawings.set(index, drawing);

  return drawing;
}

it.each(indexed)("$name looks as Remotion draws it, in each of its frames", async (each) => {
  const ours = await drawCase(each);
  const likeness = await measureLikeness(ours, referenceOf(each), `${ours.file}.txt`);

  expect(likeness).toHaveLength(each.frames);
  expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.95);
  expect(likeness.reduce((sum, each) => sum + each, 0) / likeness.length).toBeGreaterThanOrEqual(0.98);
});

it.each(indexed.slice(0, clipsInTime.length))(
  "$name shows the pictures that Remotion shows",
  async (each) => {
    expect(await readNumbers(await drawCase(each))).toEqual(await readNumbers(referenceOf(each)));
  },
);

it.each(indexed.slice(0, clipsInTime.length + clipsInLook.length))(
  "the last picture of $name, taken alone, is the one that Remotion shows there",
  async ({ background, file, frames, index }) => {
    if (background.kind !== "footage") throw new Error(`${file} is no clip.`);
    const { data } = await takeLastPicture(
      {
        ...{ background, timeline, scale: 1, durationInFrames: frames, sourceFile: inDirectory(file) },
        signal: new AbortController().signal,
      },
      inDirectory(`${index}.rgba`),
    );

    const reference = await decodePicture(await readFile(inDirectory("reference", pngOf(index, frames - 1))));
    const difference = data.reduce((sum, value, at) => sum + Math.abs(value - (reference.data[at] ?? 0)), 0);
    expect(difference / data.length).toBeLessThan(4);
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

function inDirectory(...file: string[]): string {
  return path.join(directory, ...file);
}

function referenceOf({ index, frames }: (typeof indexed)[number]): Pictures {
  const first = String(firstFrameOf(index));

  return { inputs: ["-framerate", "30", "-start_number", first, "-i", pattern], frames };
}

/** A case's first frame among all frames of the reference. */
function firstFrameOf(index: number): number {
  return cases.slice(0, index).reduce((sum, each) => sum + each.frames, 0);
}

/** The file of the reference that holds a case's frame. */
function pngOf(index: number, frame: number): string {
  const last = firstFrameOf(cases.length) - 1;

  return `${String(firstFrameOf(index) + frame).padStart(String(last).length, "0")}.png`;
}
