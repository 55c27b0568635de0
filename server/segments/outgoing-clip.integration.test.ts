import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRender } from "@/e2e/setup/create-render";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { grabPicture } from "@/server/adapters/ffmpeg/convert-media";
import {
  makeClip,
  makeDamagedClip,
  ordinaryEncoding,
} from "@/server/adapters/renderer/layered/backgrounds/clips.fixture";
import { footageBackground } from "@/server/adapters/renderer/layered/backgrounds/footage.fixture";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { getStore } from "@/server/adapters/storage/store";
import { buildSegment } from "./build-segment";
import { produceSegment } from "./produce-segment";
import { removeBackdropLoops } from "./backdrop-loops";

const { signal } = new AbortController();
let directory: string;
let renderId: string;

beforeAll(async () => {
  renderId = await createRender((await openDatabase()).prisma);
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-outgoing-clip-"));
});

afterAll(async () => {
  await removeBackdropLoops();
  await closeRenderer();
  await closeDatabase();
  await rm(directory, { recursive: true, force: true });
});

/** Draws one of two scenes, the video's third and fourth: the first shows a clip, and the second comes in over it. */
async function drawScene(position: number, write: (file: string) => Promise<void>) {
  const file = path.join(directory, "clip.mp4");
  const storageKey = `asset/${crypto.randomUUID()}/clip.mp4`;
  await write(file);
  await (await getStore()).publish(file, storageKey);
  const { scenes, ...sample } = sampleTimeline({ kinds: ["title", "statement"] });
  const [first, second] = scenes;
  if (!first || !second) throw new Error("The sample lacks a scene.");
  const background = footageBackground(storageKey, { sourceDurationMs: 3000 });
  const transition = { kind: "crossfade" as const, durationInFrames: 12 };
  const timeline = {
    ...sample,
    scenes: [
      { ...first, background },
      { ...second, transition },
    ],
  };

  return produceSegment({
    ...{ workspaceId: "test", renderId, isScheduled: false, position: position + 2 },
    segment: buildSegment(timeline, position),
    drawing: {
      ...{ renderer: "layered", encoder: "libx264" },
      settings: { scale: 0.25, crf: 26, x264Preset: "superfast" },
    },
    signal,
    onFrames: () => undefined,
  });
}

it("a scene begins with the last picture of the clip that it comes in over", async () => {
  const { storageKey } = await drawScene(1, (file) =>
    makeClip({
      ...{ file, rate: "30", size: "320x180", seconds: 3, encoding: ordinaryEncoding },
      filter: "drawbox=color=red:t=fill",
    }),
  );

  const picture = await grabPicture(await (await getStore()).fetchLocal(storageKey), 0, signal);
  const corner = { left: 0, top: 0, width: 16, height: 16 };
  const { channels } = await sharp(await sharp(picture).extract(corner).toBuffer()).stats();
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  expect(red - Math.max(green, blue)).toBeGreaterThan(100);
});

it.each([
  ["that scene is drawn", 0],
  ["the next one, which comes in over it, is drawn before", 1],
])("a damaged clip is named with the scene that shows it, where %s", async (_when, position) => {
  await expect(drawScene(position, makeDamagedClip)).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: "Scene 3 could not be drawn: its clip is damaged and cannot be decoded; replace the file.",
  });
});
