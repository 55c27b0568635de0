import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createChannel, deleteChannel } from "@/server/channels/channels";
import type { ChannelProfile } from "@/server/channels/schema";
import { createVideo } from "./create-video";
import { listVideos } from "@/server/video-list/list-videos";
import { listVideosSchema } from "@/server/video-list/schema";
import { moveToChannel } from "./videos";
import { getDocument } from "./repository";
import { loadVideo } from "./load-video";

/** A channel's dictionary is not part of its videos. */
const options: Omit<ChannelProfile, "pronunciations"> = {
  ...{ format: "short", themeId: "signal", captionStyle: "karaoke" },
  ...{ voiceId: "flite:slt", speed: 1.2, pauses: "long", music: "tense" },
};

const profile: ChannelProfile = { ...options, pronunciations: [] };

let ann: Account;
let channelId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  ({ channelId } = await createChannel(ann.workspaceId, { name: "Deep sea", timeZone: "UTC", profile }));
});

afterAll(closeDatabase);

test("a video starts with its channel's options", async () => {
  const { video } = await loadVideo(await create("# Vents\n\nThey smoke.\n"));

  expect(video).toMatchObject({ ...options, music: { kind: "mood", mood: "tense" } });
  expect(video.snippet.title).toBe("Vents");
});

test("what the script says of itself wins over its channel", async () => {
  const script = "---\ntheme: bloom\nspeed: 0.9\nmusic: none\n---\n\n# Vents\n\nThey smoke.\n";
  const { video } = await loadVideo(await create(script));

  expect(video).toMatchObject({ ...options, themeId: "bloom", speed: 0.9, music: { kind: "none" } });
});

test("a video ends with its channel's end screen, unless its script wants none", async () => {
  const other = await createChannel(ann.workspaceId, {
    ...{ name: "Fridays", timeZone: "UTC" },
    profile: { ...profile, endScreen: "See you Friday" },
  });
  const endOf = async (script: string) => {
    const { video } = await createVideo({
      ...{ workspaceId: ann.workspaceId, ownerId: ann.userId, channelId: other.channelId },
      script,
    });

    return video.scenes.at(-1)?.overlay;
  };

  expect(await endOf("# Vents\n\nThey smoke.\n")).toMatchObject({
    kind: "end-screen",
    text: [{ text: "See you Friday" }],
  });
  expect(await endOf("---\nend-screen: none\n---\n\n# Vents\n\nThey smoke.\n")).toMatchObject({
    kind: "statement",
  });
});

test("a video that moves stays as it is: its options, its revision, its place in the list", async () => {
  const where = await create("# Whales\n\nThey sing.\n");
  const newer = await create("# Krill\n\nThey swarm.\n");
  const before = await getDocument(where);
  const other = await createChannel(ann.workspaceId, {
    ...{ name: "Mammals", timeZone: "UTC" },
    profile: { ...profile, themeId: "paper" },
  });

  await moveToChannel(where, other.channelId);

  expect(await getDocument(where)).toEqual({ ...before, channelId: other.channelId });
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
  const before = await getDocument(where);

  await deleteChannel({ workspaceId: ann.workspaceId, channelId: gone.channelId });

  expect(await getDocument(where)).toEqual({ ...before, channelId: null });
  await expect(moveToChannel(where, gone.channelId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(create("# Loch\n\nIt is deep.\n", gone.channelId)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

async function create(script: string, of = channelId) {
  const { workspaceId, userId } = ann;

  return {
    workspaceId,
    videoId: (await createVideo({ workspaceId, ownerId: userId, channelId: of, script })).videoId,
  };
}

function list(input: { channelId?: string }) {
  return listVideos(ann.workspaceId, listVideosSchema.parse(input));
}
