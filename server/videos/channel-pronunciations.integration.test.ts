import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createChannel, deleteChannel, updateChannel } from "@/server/channels/channels";
import { channelProfileSchema } from "@/server/channels/schema";
import { narrationArtifactKey } from "@/server/narration/narration-artifact";
import { createVideo } from "./create-video";
import { loadVideo } from "./load-video";
import { resolveOptions } from "./resolve-options";

const script = "Pods run on Kubernetes.\n\nThey never rest.\n";
const profile = channelProfileSchema.parse(resolveOptions({}));

let workspaceId: string;
let ownerId: string;

beforeAll(async () => {
  await openDatabase();
  ({ workspaceId, userId: ownerId } = await createAccount("ann"));
});

afterAll(closeDatabase);

test("a channel's videos say its words as it has them, and nothing else of them changes", async () => {
  const channel = { name: "Clouds", timeZone: "UTC", profile };
  const { channelId } = await createChannel(workspaceId, channel);
  const { videoId } = await createVideo({ workspaceId, ownerId, channelId, script });
  const where = { workspaceId, videoId };
  const before = await listSpoken(where);
  expect(before).toEqual(["Pods run on Kubernetes.", "They never rest."]);

  const pronunciations = [{ written: "kubernetes", spoken: "koobernetees" }];
  await updateChannel({ workspaceId, channelId }, { ...channel, profile: { ...profile, pronunciations } });
  expect(await listSpoken(where)).toEqual(["Pods run on koobernetees.", "They never rest."]);
  const { video } = await loadVideo(where);
  expect(video.scenes[0]?.narration.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([
    "Pods run on Kubernetes.",
  ]);

  await deleteChannel({ workspaceId, channelId });
  expect(await listSpoken(where)).toEqual(before);
});

/** The input of each scene's clip. */
async function listSpoken(where: { workspaceId: string; videoId: string }) {
  const { video } = await loadVideo(where);

  return video.scenes.map((_, position) =>
    narrationArtifactKey(video, position)
      ?.input.sentences.flatMap(({ spokenWords }) => spokenWords)
      .join(" "),
  );
}
