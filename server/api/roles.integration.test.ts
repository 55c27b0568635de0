import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { createChannel } from "@/server/channels/channels";
import { createVideo } from "@/server/videos/create-video";
import { createCaller } from "./root";
import { channel, script } from "./tenancy.fixture";

let ann: Account;
let videoId: string;
let channelId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  const { workspaceId, userId } = ann;
  ({ videoId } = await createVideo({ workspaceId, ownerId: userId, script }));
  ({ channelId } = await createChannel(workspaceId, channel));
});

afterAll(closeDatabase);

it("a viewer looks and changes nothing", async () => {
  const viewer = createCaller({ account: { ...ann, role: "viewer" }, caller: { address: "" } });

  expect((await viewer.videos.get({ videoId })).script).toBe(script);
  await expect(viewer.videos.delete({ videoIds: [videoId] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(viewer.videos.moveToChannel({ videoId, channelId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const assetId = crypto.randomUUID();
  await expect(viewer.media.delete({ assetId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(viewer.renders.request({ videoId, preset: "draft" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

it("an editor makes videos on channels and leaves the channels themselves alone", async () => {
  const editor = createCaller({ account: { ...ann, role: "editor" }, caller: { address: "" } });
  const forbidden = { code: "FORBIDDEN" };

  await editor.videos.moveToChannel({ videoId, channelId });
  expect((await editor.videos.get({ videoId })).channelId).toBe(channelId);
  await expect(editor.channels.create({ ...channel, name: "Mine" })).rejects.toMatchObject(forbidden);
  await expect(editor.channels.update({ channelId, data: channel })).rejects.toMatchObject(forbidden);
  await expect(editor.channels.delete({ channelId })).rejects.toMatchObject(forbidden);
});
