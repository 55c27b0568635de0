import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { getDatabase } from "@/server/adapters/db/database";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { getPublication, updatePublication } from "../repository";
import { retryPublication } from "../requests/request-publication";
import { unsafeListUnattended } from "../requests/sweep-repository";
import { cleanUpCancelled } from "./clean-up-cancelled";
import { finishPublication } from "./finish-publication";
import { lookAtProcessing } from "./look-at-processing";
import { recordFailure } from "./record-failure";
import { uploadVideo } from "./upload-video";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };
let channels = 0;

beforeAll(async () => {
  world = await openPublishingWorld({
    channels: Array.from({ length: 5 }, (_, index) => ({ title: `Channel ${index}` })),
  });
});
afterAll(() => world.close());
/** A channel whose owner left the box for editing unticked. */
beforeEach(async () => {
  const workspaceId = await world.createWorkspace();
  const scopes = [youtubeScopes.upload, youtubeScopes.read];
  where = { workspaceId, channelId: await world.connectChannel(workspaceId, channels, scopes) };
  channels += 1;
});
afterEach(async () => {
  await getDatabase().prisma.quotaUse.deleteMany();
  world.youtube.state.videos.clear();
  world.youtube.calls.length = 0;
});

const countCalls = (name: string) => world.youtube.calls.filter((call) => call.name === name).length;
const listUses = () => getDatabase().prisma.quotaUse.findMany();
const listSwept = () => unsafeListUnattended(new Date(Date.now() + 60_000));

test("captions that the channel does not allow fail with the reason, and cost no quota, once and for ever", async () => {
  const ids = await world.createPublication(where, { privacyStatus: "private" });
  const { publication } = await publish(ids);

  expect(publication).toMatchObject({
    state: "succeeded",
    steps: {
      thumbnail: { state: "done" },
      captions: { state: "failed", reason: expect.stringMatching(/lacks a permission/) as string },
    },
  });
  expect(countCalls("captions.insert")).toBe(0);
  expect((await listUses()).map(({ method }) => method)).not.toContain("captions.insert");
  expect(await listSwept()).toEqual([]);
});

test("a video that the channel does not allow to be made public fails with the reason, and goes on when it is allowed", async () => {
  const publishAt = new Date(Date.now() - 60_000);
  const ids = await world.createPublication(where, { publishAt, privacyStatus: "private" });
  await uploadVideo(ids, quickUpload);
  expect(await lookAtProcessing(ids, 1)).toBe("processed");

  const missing = { code: "YOUTUBE_SIGNED_OUT", reason: "insufficientPermissions" } as const;
  await expect(finishPublication(ids)).rejects.toMatchObject(missing);
  await recordFailure(ids, { code: missing.code, reason: "It lacks a permission." });
  expect(await listSwept()).toEqual([]);
  expect((await listUses()).map(({ method }) => method)).not.toContain("videos.update");

  await allowAll();
  await retryPublication(ids);
  const { publication } = await publish(ids);
  expect(publication).toMatchObject({ state: "succeeded", seen: { privacyStatus: "public" } });
});

test("a video that was called off, and may not be deleted, is deleted once the channel allows it", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  await getDatabase().prisma.publication.update({
    where: { id: ids.publicationId },
    data: { state: "cancelled" },
  });
  await expect(cleanUpCancelled(ids)).rejects.toMatchObject({ reason: "insufficientPermissions" });
  expect(await listSwept()).toEqual([]);
  expect((await listUses()).map(({ method }) => method)).not.toContain("videos.delete");

  await allowAll();
  expect(await listSwept()).toMatchObject([{ publicationId: ids.publicationId }]);
  await cleanUpCancelled(ids);
  expect(world.youtube.state.videos.size).toBe(0);
});

test("an upload that YouTube says the channel does not allow is not begun again and again", async () => {
  const ids = await world.createPublication(where);
  world.youtube.faults.add({
    ...{ at: "videos.insert", kind: "status", status: 403, reason: "insufficientPermissions" },
  });

  await expect(uploadVideo(ids, quickUpload)).rejects.toMatchObject({ reason: "insufficientPermissions" });
  expect((await getPublication(ids)).state).toBe("uploading");
  expect(await updatePublication(ids, ["queued"], {})).toBe(false);
});

/** The owner reconnects the channel, with all boxes ticked. */
const allowAll = () => world.reconnectChannel(where, channels - 1);
