import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFinishedRender } from "@/e2e/fixtures/finished-render";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { toMarker } from "../marker";
import { getPublication, listPlannedTimes, updatePublication } from "../repository";
import { uploadVideo } from "../steps/upload-video";
import { suggestPublication } from "../suggest-publication";
import { toVideoResource } from "../video-resource";
import { cancelPublication } from "./cancel-publication";
import { changePublished } from "./change-published";
import { preparePublication } from "./prepare-publication";
import { publishVideo } from "./publish-video";
import { saveDraft } from "./save-draft";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let workspaceId: string;
let channelId: string;
let userId: string;

beforeAll(async () => {
  world = await openPublishingWorld();
  workspaceId = await world.createWorkspace();
  channelId = await world.connectChannel(workspaceId);
  ({ id: userId } = (await createUserWithWorkspace({ email: "ann@example.com", name: "Ann" })) ?? { id: "" });
});

afterAll(() => world.close());

const setDefaults = (defaults: object) =>
  getDatabase().prisma.channel.update({
    where: { id: channelId },
    data: { publishing: publishingDefaultsSchema.parse(defaults) },
  });
let count = 0;
const createVideo = () => {
  count += 1;

  return createFinishedRender({ workspaceId, channelId, title: `Why octopuses have ${count} hearts` });
};
const prepare = async () => {
  const { videoId, renderId } = await createVideo();
  const where = { workspaceId, videoId, channelId };
  const { publicationId } = await preparePublication(where, { userId });

  return { ...where, publicationId, renderId };
};

describe("a draft", () => {
  test("begins with what was typed where the upload was called off, and anew where a draft was dropped", async () => {
    const ids = await prepare();
    const typed = async (publicationId: string, title: string) => {
      const { snippet } = await getPublication({ workspaceId, publicationId });
      await updatePublication({ workspaceId, publicationId }, ["draft"], { snippet: { ...snippet, title } });
    };
    await typed(ids.publicationId, "My own title");
    await updatePublication(ids, ["draft"], { state: "queued", queuedAt: new Date() });
    await cancelPublication(ids);

    const { publicationId } = await preparePublication(ids, { userId });
    const next = { workspaceId, publicationId };
    expect((await getPublication(next)).snippet.title).toBe("My own title");

    await cancelPublication(next);
    const last = await preparePublication(ids, { userId });
    const { snippet } = await getPublication({ workspaceId, ...last });
    expect(snippet.title).toMatch(/^Why octopuses/);
  });

  test("begins with the video’s texts and what the channel has in common", async () => {
    await setDefaults({
      ...{ callToAction: "Follow us.", tags: ["Sea", "hearts"], categoryId: "28", playlistId: "PL1" },
      ...{ privacyStatus: "unlisted", captions: false, language: "no" },
    });
    const ids = await prepare();

    const { state, snippet, options, privacyStatus, publishAt } = await getPublication(ids);
    expect(state).toBe("draft");
    expect(snippet).toMatchObject({
      ...{
        title: expect.stringMatching(/^Why octopuses/) as string,
        categoryId: "28",
        defaultLanguage: "no",
      },
      defaultAudioLanguage: expect.stringMatching(/^en/) as string,
    });
    expect(snippet.description).toMatch(/Follow us\.$/);
    expect(snippet.tags).toEqual(expect.arrayContaining(["Sea", "hearts"]));
    expect(options).toMatchObject({
      ...{ playlistId: "PL1", captions: false, disclosure: null, thumbnail: "render" },
    });
    expect([privacyStatus, publishAt]).toEqual(["unlisted", null]);
  });

  test("is opened again, not added twice; after it was called off there is another one", async () => {
    const ids = await prepare();
    const { publicationId } = await preparePublication(ids, { userId });
    expect(publicationId).toBe(ids.publicationId);

    await updatePublication(ids, ["draft"], { state: "cancelled" });
    expect((await preparePublication(ids, { userId })).publicationId).not.toBe(publicationId);
  });

  test("suggests the channel’s next slot that is free", async () => {
    await setDefaults({ slots: [{ weekday: "monday", time: "18:00" }] });
    const ids = await prepare();
    const { nextSlot } = await suggestPublication(ids);
    await saveDraft(ids, { ...octopusPlan, privacyStatus: "private", publishAt: nextSlot });
    expect((await suggestPublication(ids)).nextSlot).toEqual(nextSlot);
    const later = await suggestPublication(await prepare());

    expect(nextSlot).not.toBeNull();
    expect((later.nextSlot?.getTime() ?? 0) - (nextSlot?.getTime() ?? 0)).toBeGreaterThan(6 * 24 * 3_600_000);
    await setDefaults({});
  });

  test("leaves the slots of other videos to them, and those that are past or free again to nobody", async () => {
    const planned = async (publishAt: Date, change: object = {}) => {
      const { publicationId } = await prepare();
      await getDatabase().prisma.publication.update({
        where: { id: publicationId },
        data: { publishAt, ...change },
      });
    };
    const [past, taken, free] = [-1, 1, 2].map((days) => new Date(Date.now() + days * 24 * 3_600_000));
    await planned(past ?? new Date());
    await planned(taken ?? new Date());
    await planned(free ?? new Date(), { state: "cancelled" });
    const { videoId } = await prepare();

    const times = await listPlannedTimes({ workspaceId, channelId, exceptVideoId: videoId });
    expect(times).toContainEqual(taken);
    expect(times).not.toContainEqual(past);
    expect(times).not.toContainEqual(free);
  });

  test("is saved until its upload has begun", async () => {
    const ids = await prepare();
    const snippet = { ...octopusPlan.snippet, title: "x".repeat(101) };
    await saveDraft(ids, { ...octopusPlan, snippet });
    expect((await getPublication(ids)).snippet.title).toHaveLength(101);

    // YouTube has the plan of an upload that waits in the queue again.
    await updatePublication(ids, ["draft"], { state: "queued", encryptedSessionUri: "v1.session" });
    await expect(saveDraft(ids, octopusPlan)).rejects.toMatchObject({ code: "CONFLICT" });
    await updatePublication(ids, ["queued"], { state: "uploading", encryptedSessionUri: null });
    await expect(saveDraft(ids, octopusPlan)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("takes no thumbnail of another library", async () => {
    const ids = await prepare();
    const options = { ...octopusPlan.options, thumbnail: { assetId: ids.publicationId } };

    await expect(saveDraft(ids, { ...octopusPlan, options })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("a video that was never rendered cannot be prepared", async () => {
  const { videoId, renderId } = await createVideo();
  await getDatabase().prisma.render.delete({ where: { id: renderId } });

  await expect(preparePublication({ workspaceId, videoId, channelId }, { userId })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("Render the video first") as string,
  });
});

describe("publishing", () => {
  test("waits until nothing blocks", async () => {
    const ids = await prepare();
    await expect(publishVideo(ids, { userId })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Answer the three questions") as string,
    });
    expect((await getPublication(ids)).state).toBe("draft");
  });

  test("gives the newest file to the queue, once", async () => {
    const ids = await prepare();
    await saveDraft(ids, octopusPlan);
    await publishVideo(ids, { userId });

    const { state, renderId } = await getPublication(ids);
    expect(renderId).toBe(ids.renderId);
    expect(state).not.toBe("draft");
    await expect(publishVideo(ids, { userId })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("what is saved while a video waits", () => {
  test("uploads nothing without answers about synthetic content, and goes on once they are there", async () => {
    const ids = await prepare();
    await updatePublication(ids, ["draft"], { renderId: ids.renderId, state: "queued" });
    const { options } = await getPublication(ids);
    await saveDraft(ids, { ...octopusPlan, options: { ...options, disclosure: null } });
    await updatePublication(ids, ["queued"], { state: "uploading" });

    await expect(uploadVideo(ids, quickUpload)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      userMessage: expect.stringMatching(/synthetic content/) as string,
    });
    expect(world.youtube.calls.filter(({ name }) => name === "videos.insert")).toEqual([]);

    await updatePublication(ids, ["uploading"], { state: "failed" });
    await saveDraft(ids, octopusPlan);
    await updatePublication(ids, ["failed"], { state: "uploading" });
    await publish(ids);
    const plan = { ...octopusPlan, options: { ...octopusPlan.options, disclosure: null } };
    await expect(changePublished(ids, plan)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("has one marker, whatever tags were copied from another video", async () => {
    const ids = await prepare();
    const snippet = { ...octopusPlan.snippet, tags: ["octopus", toMarker(crypto.randomUUID())] };
    const { tags } = toVideoResource({ ...octopusPlan, ...ids, snippet }).snippet ?? {};

    expect(tags).toEqual(["octopus", toMarker(ids.publicationId)]);
  });
});
