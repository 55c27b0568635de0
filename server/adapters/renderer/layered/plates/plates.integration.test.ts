import { randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backdropStepInFrames } from "@/remotion/plates/loop";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { FootagePlate, PhotoPlate, Plate, Timeline } from "@/remotion/timeline/schema";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { getStore } from "@/server/adapters/storage/store";
import { closeRenderer } from "../../with-renderer";
import { buildPlateInput } from "./build-plate-input";
import type { PlateInput } from "./plate-input";
import { makeClip, ordinaryEncoding } from "./test-clips";
import { measureLikeness, type Pictures, readNumbers } from "./test-likeness";
import { drawReference, platesTimeline } from "./test-reference";

type Case = { name: string; file: string; make: (file: string) => Promise<unknown>; plate: Plate };

let directory: string;
let pattern: string;

const clip = (file: string, shape: Partial<FootagePlate> = {}): FootagePlate => ({
  kind: "footage",
  assetKey: file,
  width: 320,
  height: 180,
  sourceDurationMs: 2000,
  trimStartMs: 0,
  playbackRate: 1,
  fit: "cover",
  whenTooShort: "loop",
  ...shape,
});

type ClipShape = {
  rate?: string;
  size?: `${number}x${number}`;
  encoding?: string[];
  filter?: string;
  seconds?: number;
};

function footage(
  name: string,
  shape: Partial<FootagePlate> = {},
  { rate = "30", size = "320x180", encoding = [], filter, seconds = 2 }: ClipShape = {},
  extension = "mp4",
): Case {
  const file = `${name.replaceAll(/\W+/g, "-")}.${extension}`;
  const options = extension === "webm" ? encoding : [...ordinaryEncoding, ...encoding];

  return {
    name,
    file,
    plate: clip(file, shape),
    make: (target) => makeClip({ file: target, rate, size, seconds, encoding: options, filter }),
  };
}

const untagged = ["-colorspace", "2", "-color_primaries", "2", "-color_trc", "2"];
const wide = ["-pix_fmt", "yuv420p10le", "-colorspace", "bt2020nc", "-color_primaries", "bt2020"];

const rates = ["24", "25", "30", "30000/1001", "50", "60"].map((rate) =>
  footage(`a clip at ${rate} fps`, {}, { rate }),
);
const times = [
  footage(
    "a clip of variable rate",
    {},
    { filter: "select='mod(n,7)*mod(n,5)'", encoding: ["-fps_mode", "vfr"] },
  ),
  footage(
    "a clip that is trimmed",
    { trimStartMs: 3840, sourceDurationMs: 6000 },
    { rate: "25", seconds: 6 },
  ),
  footage(
    "a clip that is trimmed to whole frames",
    { trimStartMs: 3900, sourceDurationMs: 6000 },
    { seconds: 6 },
  ),
  footage("a clip that is played faster", { playbackRate: 1.3, trimStartMs: 300 }, { rate: "24" }),
  footage("a clip with a coarse clock", { trimStartMs: 500 }, { rate: "25", encoding: ["-bf", "0"] }, "avi"),
  footage("a short clip that starts over", { sourceDurationMs: 400 }, { seconds: 0.4 }),
  footage(
    "a short clip that stands still",
    { sourceDurationMs: 400, whenTooShort: "freeze" },
    { seconds: 0.4 },
  ),
  footage("a clip shorter than it claims", { sourceDurationMs: 4000 }, { seconds: 0.5 }),
];
const sizes = [
  footage("a clip four times as big", { width: 1280, height: 720 }, { size: "1280x720" }),
  footage("a clip half again as big", { width: 480, height: 270 }, { size: "480x270" }),
  footage("a clip half as big", { width: 160, height: 90 }, { size: "160x90" }),
  footage("an upright clip that is cut", { width: 180, height: 320 }, { size: "180x320" }),
  footage("an upright clip between bands", { width: 180, height: 320, fit: "contain" }, { size: "180x320" }),
  footage(
    "a clip of odd size",
    { width: 427, height: 241 },
    {
      size: "427x241",
      encoding: ["-c:v", "libvpx-vp9", "-crf", "8", "-b:v", "0", "-pix_fmt", "yuv420p", "-speed", "8"],
    },
    "webm",
  ),
  footage("a clip of oblong pixels", { width: 320, height: 180 }, { size: "240x180", filter: "setsar=4/3" }),
];
const colors = [
  footage("a small clip without tags", {}, { encoding: untagged }),
  footage(
    "a large clip without tags",
    { width: 1280, height: 720 },
    { size: "1280x720", encoding: untagged },
  ),
  footage("a clip of BT.601", {}, { encoding: ["-colorspace", "smpte170m"] }),
  footage(
    "a clip of full range",
    {},
    { filter: "scale=out_range=pc", encoding: ["-pix_fmt", "yuvj420p", "-color_range", "pc"] },
  ),
  footage("a clip of ten bits", {}, { encoding: ["-pix_fmt", "yuv420p10le"] }),
  footage("a PQ clip", {}, { encoding: [...wide, "-color_trc", "smpte2084"] }),
  footage("an HLG clip", {}, { encoding: [...wide, "-color_trc", "arib-std-b67"] }),
];
const turned: Case = {
  name: "a clip with a rotation flag",
  file: "turned.mp4",
  plate: clip("turned.mp4", { width: 180, height: 320 }),
  async make(file) {
    const lying = path.join(directory, "lying.mp4");
    await makeClip({ file: lying, rate: "30", size: "320x180", seconds: 1, encoding: ordinaryEncoding });
    await runFfmpeg("ffmpeg", ["-v", "error", "-display_rotation", "90", "-i", lying, "-c", "copy", file]);
  },
};

const journey: Pick<PhotoPlate, "from" | "to"> = {
  from: { x: 0, y: 0, width: 1, height: 1 },
  to: { x: 0.3, y: 0.25, width: 0.4, height: 0.4 },
};
const photos: Case[] = [
  {
    name: "a photo under a moving frame",
    file: "photo.jpg",
    plate: { kind: "photo", assetKey: "photo.jpg", width: 1201, height: 799, ...journey },
    make: (file) => drawPhoto(1201, 799).jpeg({ quality: 95 }).toFile(file),
  },
  {
    name: "a turned photo",
    file: "turned.jpg",
    plate: { kind: "photo", assetKey: "turned.jpg", width: 600, height: 800, ...journey },
    make: (file) => drawPhoto(800, 600).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toFile(file),
  },
  {
    name: "a small photo with holes",
    file: "holes.png",
    plate: {
      kind: "photo",
      assetKey: "holes.png",
      width: 240,
      height: 135,
      from: journey.to,
      to: journey.from,
    },
    make: (file) => drawPhoto(240, 135, true).png().toFile(file),
  },
];

const numbered = [...rates, ...times];
const cases = [...numbered, ...sizes, turned, ...colors, ...photos];
const timeline = platesTimeline(cases.map(({ plate }) => plate));
const layout = layoutTimeline(timeline);

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-plates-"));
  const store = await getStore();
  for (const { file, make } of cases) {
    const source = path.join(directory, file);
    await make(source);
    const copy = path.join(directory, "to-store");
    await copyFile(source, copy);
    await store.publish(copy, file);
  }
  await mkdir(path.join(directory, "reference"));
  pattern = await drawReference(timeline, path.join(directory, "reference"));
}, 600_000);

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

const indexed = cases.map((each, index) => ({ ...each, index }));

it.each(indexed)(
  "$name looks as Remotion draws it, in each of its frames",
  async ({ plate, file, index }) => {
    const ours = await drawPlate({ plate, file, durationInFrames: framesOf(index) });
    const likeness = await measureLikeness(ours, referenceOf(index), `${ours.file}.txt`);

    expect(likeness).toHaveLength(framesOf(index));
    expect(Math.min(...likeness)).toBeGreaterThanOrEqual(0.95);
    expect(likeness.reduce((sum, each) => sum + each, 0) / likeness.length).toBeGreaterThanOrEqual(0.98);
  },
);

it.each(indexed.slice(0, numbered.length))(
  "$name shows the pictures that Remotion shows",
  async ({ plate, file, index }) => {
    const ours = await drawPlate({ plate, file, durationInFrames: framesOf(index) });

    expect(await readNumbers(ours)).toEqual(await readNumbers(referenceOf(index)));
  },
);

it("a clip too long to be kept in memory is opened once for each pass", async () => {
  const plate = clip("a-clip-at-30-fps.mp4", { sourceDurationMs: 800, trimStartMs: 400 });
  const draw = { plate, file: plate.assetKey, durationInFrames: 30 };
  const large = { ...timeline, width: 15_360, height: 8640 };

  expect((await planPlate({ ...draw, within: large })).inputs).toHaveLength(3);
  expect((await planPlate(draw)).inputs).toHaveLength(1);

  // The passes of the large plan, drawn small.
  const { filter, inputs } = await planPlate({ ...draw, within: large });
  const small = filter.replaceAll("15360:8640", "320:180");
  const passes = await drawPlan({ inputs, filter: small }, 30);
  expect(await readNumbers(passes)).toEqual(Array.from({ length: 30 }, (_, frame) => 12 + (frame % 12)));
});

it("a backdrop's loop is laid end to end, a picture a step", async () => {
  const file = "a-short-clip-that-starts-over.mp4";
  const drawn = await drawPlate({ plate: { kind: "backdrop", variant: 0 }, file, durationInFrames: 45 });

  expect(await readNumbers(drawn)).toEqual(
    Array.from({ length: 45 }, (_, frame) => Math.floor(frame / backdropStepInFrames) % 12),
  );
});

function framesOf(index: number): number {
  return layout.scenes[index]?.durationInFrames ?? 0;
}

function referenceOf(index: number): Pictures {
  const from = String(layout.scenes[index]?.from);

  return { inputs: ["-framerate", "30", "-start_number", from, "-i", pattern], frames: framesOf(index) };
}

type Drawing = { plate: Plate; file: string; durationInFrames: number; within?: Timeline };

function planPlate({ plate, file, durationInFrames, within = timeline }: Drawing): Promise<PlateInput> {
  return buildPlateInput({
    plate,
    timeline: within,
    scale: 1,
    durationInFrames,
    sourceFile: path.join(directory, file),
    signal: new AbortController().signal,
  });
}

async function drawPlate(drawing: Drawing) {
  return drawPlan(await planPlate(drawing), drawing.durationInFrames);
}

/** Lets ffmpeg make a plate's frames, uncompressed. */
async function drawPlan({ inputs, filter, frames }: PlateInput, durationInFrames: number) {
  const file = path.join(directory, `${randomUUID()}.nut`);
  await runCapableFfmpeg({
    args: [
      ...inputs.flat(),
      ...["-filter_complex", filter, "-map", "[plate]"],
      ...["-frames:v", String(durationInFrames), "-c:v", "rawvideo", "-f", "nut", file],
    ],
    input: frames,
    signal: new AbortController().signal,
  });

  return { file, inputs: ["-i", file], frames: durationInFrames };
}

/** Shapes with hard edges over a soft ground. */
function drawPhoto(width: number, height: number, hasHoles = false) {
  const discs = Array.from({ length: 24 }, (_, index) => {
    const [x, y, r] = [(index * 397) % width, (index * 211) % height, 9 + ((index * 37) % (height / 6))];

    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${index * 47} 70% 55%)" stroke="#123" stroke-width="2"/>`;
  });
  const ground = hasHoles ? "" : `<rect width="${width}" height="${height}" fill="url(#sky)"/>`;
  const sky = `<defs><linearGradient id="sky" x2="1" y2="1"><stop stop-color="#48a"/><stop offset="1" stop-color="#fb7"/></linearGradient></defs>`;

  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sky}${ground}${discs.join("")}</svg>`,
    ),
  );
}
