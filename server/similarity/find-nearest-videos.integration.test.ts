import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { deleteVideos } from "@/server/videos/videos";
import { createChannel } from "@/server/channels/channels";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { findNearestVideos } from "./find-nearest-videos";
import { findSameTopic } from "./find-same-topic";

beforeAll(() => openDatabase());
afterAll(() => closeDatabase());

let count = 0;
async function openWorld() {
  count += 1;
  const workspaceId = await getOrCreateWorkspace(`similarity-${count}`, "Similarity");
  const addChannel = async (name: string) => {
    const { channelId } = await createChannel(workspaceId, {
      ...{ name, timeZone: "Europe/Berlin" },
      profile: {
        ...{ format: "landscape", themeId: "paper", captionStyle: "plain", voiceId: "flite:rms", speed: 1 },
        ...{ pauses: "normal", music: "none", pronunciations: [] },
      },
    });

    return channelId;
  };

  return {
    workspaceId,
    addChannel,
    add: async (script: string, channelId?: string) =>
      (await createVideo({ workspaceId, script, channelId })).videoId,
  };
}

const writeScript = (title: string, topic: string) => `# ${title}

Most people pass by ${topic} every day and never ask what is behind it.

In 1998 a small team measured it for the first time, with 12 sensors.

Their result was so clear that two other groups repeated it within a year.

Only of ${topic} can it be said that nobody has seen the end of it yet.
`;

test("of several videos that are about a topic, the most alike is named", async () => {
  const { add, addChannel, workspaceId } = await openWorld();
  const channelId = await addChannel("Deep sea");
  const exact = await add(writeScript("Why cats purr at night", "cats"), channelId);
  await add(writeScript("Why do cats purr at night in winter?", "cats"), channelId);

  expect(await findSameTopic({ workspaceId, channelId }, "Why cats purr at night")).toMatchObject({
    ...{ videoId: exact, likeness: 1 },
  });
});

describe("the nearest videos", () => {
  test("of a script are those of the same sentences, with figures, wherever they are in the workspace", async () => {
    const { add, addChannel, workspaceId } = await openWorld();
    const [space, ocean] = [await addChannel("Space"), await addChannel("Ocean")];
    const first = await add(writeScript("Volcanoes", "volcanoes"), space);
    await add("# Tea\n\nTea grows on hills. It is picked by hand. It needs much rain.\n", space);
    const second = await add(writeScript("The tides", "the tides"), ocean);

    const { neighbors, comparedCount, video } = await findNearestVideos({ workspaceId, videoId: second });

    expect(comparedCount).toBe(2);
    expect(video.sentences).toHaveLength(4);
    expect(neighbors).toHaveLength(1);
    expect(neighbors[0]).toMatchObject({
      ...{ videoId: first, title: "Volcanoes", channelId: space, alike: ["sentences"], publishedAt: null },
      likeness: { title: 0, sentences: { share: 1, shared: [0, 1, 2, 3] }, hasSameVoice: true },
    });
  });

  test("are neither deleted ones nor another workspace's", async () => {
    const { add, workspaceId } = await openWorld();
    const other = await openWorld();
    const deleted = await add(writeScript("Volcanoes", "volcanoes"));
    await deleteVideos(workspaceId, [deleted]);
    await other.add(writeScript("Volcanoes", "volcanoes"));
    const videoId = await add(writeScript("The tides", "the tides"));

    expect(await findNearestVideos({ workspaceId, videoId })).toMatchObject({
      neighbors: [],
      comparedCount: 0,
    });
    await expect(findNearestVideos({ workspaceId: other.workspaceId, videoId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

test("a topic that a channel has had is found by its title, on that channel alone", async () => {
  const { add, addChannel, workspaceId } = await openWorld();
  const [space, ocean] = [await addChannel("Space"), await addChannel("Ocean")];
  const videoId = await add("# Why octopuses have three hearts\n\nThey swim.\n", ocean);
  const find = (channelId: string, topic: string) => findSameTopic({ workspaceId, channelId }, topic);

  expect(await find(ocean, "The three hearts of an octopus")).toMatchObject({ videoId, likeness: 1 });
  expect(await find(ocean, "The three hearts of a worm")).toBeNull();
  expect(await find(space, "The three hearts of an octopus")).toBeNull();
});
