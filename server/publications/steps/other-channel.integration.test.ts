import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { getPublication } from "../repository";
import { deletePublished, updatePublished } from "../requests/update-published";
import { lookAtPublished } from "../requests/look-at-published";
import { uploadVideo } from "./upload-video";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };

beforeAll(async () => {
  world = await openPublishingWorld({
    channels: Array.from({ length: 2 }, (_, index) => ({ title: `Channel ${index}` })),
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  await getDatabase().prisma.channel.deleteMany();
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId) };
  world.youtube.state.videos.clear();
  world.youtube.calls.length = 0;
});

const countCalls = (name: string) => world.youtube.calls.filter((call) => call.name === name).length;

test("an upload that began on one YouTube channel is not begun again on another", async () => {
  const ids = await world.createPublication(where, { bytes: 3 * 256 * 1024 });
  world.youtube.faults.add(
    { at: "upload.bytes", kind: "loseAnswer", skip: 2 },
    { at: "upload.probe", kind: "status", status: 503, skip: 1, times: 9 },
  );
  expect(await uploadVideo(ids, { ...quickUpload, stepMs: 3000 })).toBe("unfinished");
  world.youtube.faults.clear();
  await world.reconnectChannel(where, 1);
  world.youtube.faults.add({ at: "upload.probe", kind: "status", status: 404, times: 3 });

  await expect(uploadVideo(ids, quickUpload)).rejects.toMatchObject({
    code: "YOUTUBE_REJECTED",
    userMessage: expect.stringMatching(/another YouTube channel/) as string,
  });
  world.youtube.faults.clear();
  expect(world.youtube.state.videos.size).toBe(1);
  expect(countCalls("videos.insert")).toBe(1);
});

test("a video on another YouTube channel is not taken for one that was deleted", async () => {
  const ids = await world.createPublication(where, { privacyStatus: "private" });
  await publish(ids);
  await world.reconnectChannel(where, 1);
  const other = {
    code: "YOUTUBE_REJECTED",
    userMessage: expect.stringMatching(/another YouTube channel/) as string,
  };

  await expect(lookAtPublished(ids)).rejects.toMatchObject(other);
  await expect(updatePublished(ids, octopusPlan, { overwrite: true })).rejects.toMatchObject(other);
  await expect(deletePublished(ids)).rejects.toMatchObject(other);
  expect((await getPublication(ids)).deletedAt).toBeNull();
});
