import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import {
  createChannel,
  deleteChannel,
  getChannel,
  listChannels,
  updateChannel,
  updatePublishing,
} from "./channels";
import { type ChannelInput, publishingDefaultsSchema } from "./schema";

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

  expect(await getChannel({ workspaceId, channelId })).toMatchObject(changed);
  await expect(updateChannel({ workspaceId, channelId }, describe("reefs"))).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a channel keeps what its publications start with, its slots in the order of the week", async () => {
  const { channelId, publishing } = await createChannel(workspaceId, describe("Vents"));
  expect(publishing).toMatchObject({ privacyStatus: "private", categoryId: "27", slots: [] });
  const changed = publishingDefaultsSchema.parse({
    ...{ callToAction: " Subscribe. ", tags: ["deep sea"], playlistId: "PL1" },
    slots: [
      { weekday: "sunday", time: "09:00" },
      { weekday: "monday", time: "18:30" },
      { weekday: "monday", time: "07:15" },
    ],
  });
  await updatePublishing({ workspaceId, channelId }, changed);

  const channel = await getChannel({ workspaceId, channelId });
  expect(channel.publishing).toMatchObject({ callToAction: "Subscribe.", tags: ["deep sea"] });
  expect(channel.publishing.slots.map(({ weekday, time }) => `${weekday} ${time}`)).toEqual([
    ...["monday 07:15", "monday 18:30", "sunday 09:00"],
  ]);
  await expect(updatePublishing({ workspaceId: randomUUID(), channelId }, changed)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a slot is in the list once, at a time that there is", () => {
  const find = (...times: string[]) =>
    publishingDefaultsSchema.safeParse({ slots: times.map((time) => ({ weekday: "monday", time })) }).error
      ?.issues[0]?.message;

  expect(find("18:30", "07:15")).toBeUndefined();
  expect(find("18:30", "18:30")).toBe("This slot is in the list twice; remove one.");
  expect(find("24:00")).toBe("Enter a time such as 18:30.");
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
