import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, startUploadWorker, upload } from "@/e2e/setup/uploads";
import { finishRender } from "@/e2e/web/finish-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { openPackage, openRenderFile } from "@/server/exports/open-render-file";
import { openMedia } from "@/server/media/media-library";

let ann: Account;
let stopWorker: () => Promise<void>;
let api: ReturnType<typeof createCaller>;
const bytes = Buffer.from("a video");
const gone = { code: "NOT_FOUND" };

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  ann = await createAccount("ann");
  api = createCaller({ account: ann, caller: { address: "" } });
});
afterAll(async () => {
  await stopWorker();
  await closeDatabase();
});

test("a file of the library that was deleted is read by nobody, until undo brings it back", async () => {
  const body = await sharp({ create: { width: 90, height: 60, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const { assetId, storageKey, thumbnailKey } = (await upload(ann, "red.jpg", body)).asset;
  const keys = [storageKey, thumbnailKey ?? ""];
  for (const key of keys) await openMedia(ann.workspaceId, key);

  await api.media.delete({ assetId });
  for (const key of keys) await expect(openMedia(ann.workspaceId, key)).rejects.toMatchObject(gone);

  await api.media.restore({ assetId });
  for (const key of keys) await openMedia(ann.workspaceId, key);
});

test("nor are the files of a video that was deleted", async () => {
  const { workspaceId } = ann;
  const { videoId } = await api.videos.create({ script: "# Cranes\n\nThey wade.\n" });
  const { renderId, videoKey } = await finishRender({ workspaceId, videoId }, { bytes });
  const reads = [
    () => openMedia(workspaceId, videoKey),
    () => openRenderFile({ workspaceId, renderId }, "video"),
    () => openPackage({ workspaceId, renderId }),
  ];
  for (const read of reads) await read();

  await api.videos.delete({ videoIds: [videoId] });
  for (const read of reads) await expect(read()).rejects.toMatchObject(gone);

  await api.videos.restore({ videoIds: [videoId] });
  for (const read of reads) await read();
});
