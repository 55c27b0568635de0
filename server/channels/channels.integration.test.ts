import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { createChannel, deleteChannel, listChannels, updateChannel } from "./channels";
import type { ChannelInput } from "./schema";

let workspaceId: string;

beforeAll(async () => {
  await openDatabase();
  workspaceId = await getOrCreateWorkspace("channels", "Channels");
});

afterAll(closeDatabase);

test("channels are listed by name, capitals or not", async () => {
  for (const name of ["reefs", "Öresund", "Atolls"]) await createChannel(workspaceId, describe(name));

  expect((await listChannels(workspaceId)).map(({ name }) => name)).toEqual(["Atolls", "reefs", "Öresund"]);
});

test("one name is one channel in a workspace, however it is written, and free in another", async () => {
  for (const name of ["REEFS", "öresund"]) {
    await expect(createChannel(workspaceId, describe(name))).rejects.toMatchObject({
      code: "CONFLICT",
      message: `There is a channel “${name}” already; give this one another name.`,
    });
  }
  const otherId = await getOrCreateWorkspace("other", "Other");
  expect((await createChannel(otherId, describe("reefs"))).name).toBe("reefs");
});

test("a channel is renamed and given other options, its own name in other letters too", async () => {
  const { channelId } = await createChannel(workspaceId, describe("Deep sea"));
  const changed = { ...describe("DEEP SEA"), timeZone: "Asia/Tokyo" };
  changed.profile.themeId = "signal";

  await updateChannel({ workspaceId, channelId }, changed);

  expect(await listChannels(workspaceId)).toContainEqual({ ...changed, channelId });
  await expect(updateChannel({ workspaceId, channelId }, describe("reefs"))).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a deleted channel is gone, and its name is free", async () => {
  const { channelId } = await createChannel(workspaceId, describe("Lakes"));
  const where = { workspaceId, channelId };

  await deleteChannel(where);

  await expect(deleteChannel(where)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(updateChannel(where, describe("Lakes"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await createChannel(workspaceId, describe("Lakes"))).channelId).not.toBe(channelId);
});

function describe(name: string): ChannelInput {
  return {
    name,
    timeZone: "Europe/Berlin",
    profile: {
      ...({ format: "landscape", themeId: "paper", captionStyle: "plain" } as const),
      ...({ voiceId: "flite:rms", speed: 1, pauses: "normal", music: "none" } as const),
      pronunciations: [{ written: "axolotl", spoken: "ax-oh-lot-ul" }],
    },
  };
}
