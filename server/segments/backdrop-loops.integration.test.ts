import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { drawBackdrop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { getStore } from "@/server/adapters/storage/store";
import { removeBackdropLoops, withBackdropLoop } from "./backdrop-loops";

const background = { kind: "backdrop", variant: 0 } as const;
const timeline = sampleTimeline({ themeId: "paper", kinds: ["title"] });
const place = { background, timeline, scale: 0.25, signal: new AbortController().signal };
let directory: string;
let layersFile: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-loops-"));
  layersFile = path.join(directory, "layers.nut");
  await drawBackdrop({ ...place, outFile: layersFile });
});

afterAll(async () => {
  await closeRenderer();
  await rm(directory, { recursive: true, force: true });
});

it("a loop is drawn once for scenes that show it at once and one after the other, and gone when none does", async () => {
  const request = { ...place, layersFile };
  const look = (file: string) => stat(file).then(({ size, mtimeMs }) => ({ file, size, mtimeMs }));

  const [first, second] = await Promise.all([
    withBackdropLoop(request, look),
    withBackdropLoop(request, look),
  ]);
  const third = await withBackdropLoop(request, look);

  // Eighty pictures of 480 x 270, whose colour has half the rows and columns.
  expect(first.size).toBe(80 * (480 * 270 + 2 * 240 * 135));
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  await removeBackdropLoops();
  await expect(stat(first.file)).rejects.toThrow("ENOENT");
});

it("what a scene shows is not taken from it", async () => {
  await withBackdropLoop({ ...place, layersFile }, async (file) => {
    await removeBackdropLoops();
    expect((await stat(file)).size).toBeGreaterThan(0);
  });
  await removeBackdropLoops();
});

it("a loop that nobody waits for any more is given up, and drawn for whoever asks next", async () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const waiting = [one, other].map(({ signal }) =>
    withBackdropLoop({ ...place, layersFile, signal }, () => Promise.resolve("drawn")),
  );

  one.abort();
  other.abort();

  await Promise.all(waiting.map((given) => expect(given).rejects.toMatchObject({ code: "CANCELLED" })));
  expect(await withBackdropLoop({ ...place, layersFile }, () => Promise.resolve("drawn"))).toBe("drawn");
  await removeBackdropLoops();
});

it("whoever still waits gets the loop that another has given up", async () => {
  const one = new AbortController();
  const given = [one.signal, place.signal].map((signal) =>
    withBackdropLoop({ ...place, layersFile, signal }, () => Promise.resolve("drawn")),
  );

  one.abort();

  expect(await given[1]).toBe("drawn");
  await given[0];
  await removeBackdropLoops();
});

it("layers that cannot be read fail the scene and leave nothing, and the next scene tries again", async () => {
  const brokenFile = path.join(directory, "broken.nut");
  await writeFile(brokenFile, "no pictures");
  const request = { ...place, layersFile: brokenFile };
  const { scratchRoot } = await getStore();
  const before = await readdir(scratchRoot).catch(() => []);

  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(withBackdropLoop(request, () => Promise.resolve())).rejects.toMatchObject({
      code: "RENDER_FAILED",
    });
  }
  expect(await readdir(scratchRoot).catch(() => [])).toEqual(before);
});
