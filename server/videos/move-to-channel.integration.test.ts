import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createChannel } from "@/server/channels/create-channel";
import { deleteChannel } from "@/server/channels/delete-channel";
import type { ChannelProfile } from "@/server/channels/schema";
import { createStudioVideo } from "./create-studio-video";
import { getStudioVideo } from "./get-studio-video";
import { listVideoSummaries } from "./list-video-summaries";
import { moveToChannel } from "./move-to-channel";
import { listVideosSchema } from "./studio-schema";

const profile: ChannelProfile = {
  ...{ format: "short", themeId: "signal", captionStyle: "karaoke" },
  ...{ voiceId: "flite:slt", speed: 1.2, musicMood: "tense" },
};

let ann: Account;
let channelId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  ({ channelId } = await createChannel(ann.workspaceId, { name: "Deep sea", timeZone: "UTC", profile }));
});

afterAll(closeDatabase);

test("a video starts with its channel's options", async () => {
  const { options } = await getStudioVideo(await create("# Vents\n\nThey smoke.\n"));

  expect(options).toEqual({ ...profile, title: "Vents" });
});

test("what the script says of itself wins over its channel", async () => {
  const script = "---\ntheme: bloom\nspeed: 0.9\nmusic: none\n---\n\n# Vents\n\nThey smoke.\n";
  const { options } = await getStudioVideo(await create(script));

  expect(options).toEqual({ ...profile, title: "Vents", themeId: "bloom", speed: 0.9, musicMood: "none" });
});

test("a video that moves stays as it is: its options, its revision, its place in the list", async () => {
  const where = await create("# Whales\n\nThey sing.\n");
  const newer = await create("# Krill\n\nThey swarm.\n");
  const before = await getStudioVideo(where);
  const other = await createChannel(ann.workspaceId, {
    ...{ name: "Mammals", timeZone: "UTC" },
    profile: { ...profile, themeId: "paper" },
  });

  await moveToChannel(where, other.channelId);

  expect(await getStudioVideo(where)).toEqual({ ...before, channelId: other.channelId });
  const { videos } = await list({});
  expect(videos[0]?.videoId).toBe(newer.videoId);
  expect((await list({ channelId: other.channelId })).videos).toMatchObject([
    { videoId: where.videoId, channelName: "Mammals" },
  ]);
  await moveToChannel(where, null);
  expect((await list({ channelId: other.channelId })).videos).toEqual([]);
});

test("videos of a deleted channel stay, without one", async () => {
  const gone = await createChannel(ann.workspaceId, { name: "Lakes", timeZone: "UTC", profile });
  const where = await create("# Loch\n\nIt is deep.\n", gone.channelId);
  const before = await getStudioVideo(where);

  await deleteChannel({ workspaceId: ann.workspaceId, channelId: gone.channelId });

  expect(await getStudioVideo(where)).toEqual({ ...before, channelId: null });
  await expect(moveToChannel(where, gone.channelId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(create("# Loch\n\nIt is deep.\n", gone.channelId)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

async function create(script: string, of = channelId) {
  const { workspaceId, userId } = ann;

  return {
    workspaceId,
    videoId: await createStudioVideo({ workspaceId, ownerId: userId, channelId: of, script }),
  };
}

function list(input: { channelId?: string }) {
  return listVideoSummaries(ann.workspaceId, listVideosSchema.parse(input));
}
