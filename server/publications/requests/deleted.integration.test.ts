import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publish, quickUpload } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { getPublication } from "../repository";
import { recordFailure } from "../steps/record-failure";
import { uploadVideo } from "../steps/upload-video";
import { cancelPublication } from "./cancel-publication";
import { preparePublication } from "./prepare-publication";
import { retryPublication, retryStep } from "./request-publication";
import { saveDraft } from "./save-draft";
import { unsafeListUnattended } from "./sweep-repository";
import { acceptSeen, deletePublished, updatePublished } from "./update-published";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };

beforeAll(async () => {
  world = await openPublishingWorld();
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId) };
});
afterAll(() => world.close());
beforeEach(() => world.youtube.state.videos.clear());

const conflict = { code: "CONFLICT" };

test("a publication that failed and was deleted on YouTube is not uploaded again beside the next one", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  await recordFailure(ids, { code: "INTERNAL", reason: "Something broke." });
  await deletePublished(ids);
  const next = await preparePublication({ ...where, videoId: ids.videoId }, await createUser());
  expect(next.publicationId).not.toBe(ids.publicationId);

  await expect(retryPublication(ids)).rejects.toMatchObject(conflict);
  await expect(cancelPublication(ids)).rejects.toMatchObject(conflict);
  await expect(retryStep(ids, "captions")).rejects.toMatchObject(conflict);
  await expect(saveDraft(ids, octopusPlan)).rejects.toMatchObject(conflict);
  expect(await getPublication(ids)).toMatchObject({ state: "failed" });
});

test("a published video that was deleted is neither changed nor looked at any more", async () => {
  const ids = await world.createPublication(where);
  await publish(ids);
  await deletePublished(ids);

  await expect(updatePublished(ids, octopusPlan)).rejects.toMatchObject(conflict);
  await expect(acceptSeen(ids)).rejects.toMatchObject(conflict);
});

test("a video that is deleted while YouTube processes it ends there", async () => {
  const ids = await world.createPublication(where);
  await uploadVideo(ids, quickUpload);
  await deletePublished(ids);

  const { publication } = await publish(ids);

  expect(publication).toMatchObject({ steps: { thumbnail: { state: "waiting" } } });
  expect(await unsafeListUnattended(new Date(Date.now() + 60_000))).toEqual([]);
});

async function createUser(): Promise<{ userId: string }> {
  const { id: userId } = await getDatabase().prisma.user.create({
    data: { email: `${crypto.randomUUID()}@example.com`, name: "Ada" },
  });

  return { userId };
}
