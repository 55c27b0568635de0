import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { getPublication } from "../repository";
import { deletePublished } from "../requests/update-published";
import { uploadVideo } from "./upload-video";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let folder: string;

beforeAll(async () => {
  world = await openPublishingWorld();
  folder = await mkdtemp(path.join(tmpdir(), "packages-"));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function createExportChannel(): Promise<{ workspaceId: string; channelId: string }> {
  const workspaceId = await world.createWorkspace();
  const channelId = await world.createChannel(workspaceId, "Exports: daily/weekly");
  await getDatabase().prisma.channel.update({ where: { id: channelId }, data: { kind: "export" } });

  return { workspaceId, channelId };
}

test("without a place for them, a package is there to be downloaded", async () => {
  const ids = await world.createPublication(await createExportChannel());
  await uploadVideo(ids);

  expect(await getPublication(ids)).toMatchObject({ state: "succeeded", packageKey: null });
  await deletePublished(ids);
  expect((await getPublication(ids)).deletedAt).not.toBeNull();
});

test("a channel of kind export writes video, captions, thumbnail and words into a folder, each whole", async () => {
  env.exportUrl = pathToFileURL(folder).href;
  const { sha256, ...ids } = await world.createPublication(await createExportChannel());
  await uploadVideo(ids);
  await uploadVideo(ids);

  const { packageKey } = await getPublication(ids);
  expect(packageKey).toMatch(/^Exports daily weekly\/Why octopuses have three hearts [0-9a-f]{8}$/);
  const files = await readdir(path.join(folder, packageKey ?? ""));
  const name = "Why octopuses have three hearts";
  expect(files.toSorted()).toEqual(["jpg", "json", "mp4", "srt", "vtt"].map((end) => `${name}.${end}`));
  const read = (end: string) => readFile(path.join(folder, packageKey ?? "", `${name}.${end}`));
  expect(
    createHash("sha256")
      .update(await read("mp4"))
      .digest("hex"),
  ).toBe(sha256);
  expect(JSON.parse((await read("json")).toString())).toMatchObject({ title: name, tags: ["octopus"] });
  expect(world.youtube.calls).toEqual([]);
});
