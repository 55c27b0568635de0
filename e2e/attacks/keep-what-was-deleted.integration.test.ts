import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, startUploadWorker, upload } from "@/e2e/setup/uploads";
import { finishRender } from "@/e2e/web/finish-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { createCaller } from "@/server/api/root";
import { collectUnusedArtifacts } from "@/server/artifacts/collect-unused";
import type { Account } from "@/server/auth/schema";
import { removeDeletedAssets } from "@/server/media/remove-deleted-assets";
import { undoDays } from "@/server/undo-time";
import { removeDeletedVideos } from "@/server/videos/videos";

let ann: Account;
let stopWorker: () => Promise<void>;
let api: ReturnType<typeof createCaller>;
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

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const isStored = async (key: string | null) => (await (await getStore()).findBytes(key ?? "")) !== undefined;

async function paint(background: string) {
  const body = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();

  return { body, asset: (await upload(ann, `${background}.jpg`, body)).asset };
}

test("a deleted file is on no disk any more when undo reaches no further, and can be uploaded again", async () => {
  const { prisma } = await openDatabase();
  const [old, recent, kept] = [await paint("red"), await paint("green"), await paint("blue")];
  for (const [{ asset }, days] of [
    [old, undoDays + 1],
    [recent, undoDays - 1],
  ] as const) {
    await api.media.delete({ assetId: asset.assetId });
    await prisma.asset.update({ where: { id: asset.assetId }, data: { deletedAt: daysAgo(days) } });
  }
  await expect(api.media.restore({ assetId: old.asset.assetId })).rejects.toMatchObject(gone);

  expect(await removeDeletedAssets()).toBe(1);
  expect(await removeDeletedAssets()).toBe(0);

  const stored = [old, recent, kept].map(({ asset }) => [asset.storageKey, asset.thumbnailKey]);
  expect(await Promise.all(stored.map((keys) => Promise.all(keys.map(isStored))))).toEqual([
    [false, false],
    [true, true],
    [true, true],
  ]);
  await api.media.restore({ assetId: recent.asset.assetId });
  expect((await upload(ann, "red.jpg", old.body)).isDuplicate).toBe(false);
  expect(await isStored(old.asset.storageKey)).toBe(true);
});

test("a deleted video goes with its renders and their files", async () => {
  const { prisma } = await openDatabase();
  const script = "# Cranes\n\nThey wade.\n";
  const [old, recent] = [await api.videos.create({ script }), await api.videos.create({ script })];
  const finish = ({ videoId }: { videoId: string }) =>
    finishRender({ workspaceId: ann.workspaceId, videoId }, { bytes: Buffer.from(videoId) });
  const keys = [(await finish(old)).videoKey, (await finish(recent)).videoKey];
  await api.videos.delete({ videoIds: [old.videoId, recent.videoId] });
  for (const [{ videoId }, days] of [
    [old, undoDays + 1],
    [recent, undoDays - 1],
  ] as const) {
    await prisma.video.update({ where: { id: videoId }, data: { deletedAt: daysAgo(days) } });
  }
  await prisma.artifact.updateMany({ data: { lastUsedAt: daysAgo(undoDays) } });
  await expect(api.videos.restore({ videoIds: [old.videoId] })).rejects.toMatchObject(gone);

  expect(await removeDeletedVideos()).toBe(1);
  await collectUnusedArtifacts();

  expect(await Promise.all(keys.map(isStored))).toEqual([false, true]);
  expect(await api.videos.restore({ videoIds: [recent.videoId] })).toEqual({ count: 1 });
});
