import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createFinishedRender } from "@/e2e/fixtures/finished-render";
import { publish } from "@/e2e/fixtures/publishing-run";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { createVideo } from "@/server/videos/create-video";
import { getPublication, type PublicationIds } from "../repository";
import { preparePublication } from "./prepare-publication";
import { reschedule } from "./reschedule";
import { saveDraft } from "./save-draft";
import { takeTextsOfVideo } from "./take-texts-of-file";

const dayMs = 24 * 60 * 60_000;
const tomorrow = new Date(Date.now() + dayMs);
const dayAfter = new Date(Date.now() + 2 * dayMs);
const scheduled = { privacyStatus: "private", publishAt: tomorrow } as const;

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let where: { workspaceId: string; channelId: string };
let userId: string;

beforeAll(async () => {
  world = await openPublishingWorld();
  const workspaceId = await world.createWorkspace();
  where = { workspaceId, channelId: await world.connectChannel(workspaceId) };
  ({ id: userId } = (await createUserWithWorkspace({ email: "ann@example.com", name: "Ann" })) ?? { id: "" });
});
afterAll(() => world.close());
beforeEach(() => world.youtube.state.videos.clear());

const getVideo = () => [...world.youtube.state.videos.values()][0];
async function publishOne(change: Parameters<typeof world.createPublication>[1]): Promise<PublicationIds> {
  const ids = await world.createPublication(where, change);
  await publish(ids);

  return ids;
}

test("what is scheduled on YouTube is moved there, by one of two people", async () => {
  const ids = await publishOne(scheduled);
  const wanted = [dayAfter, new Date(Date.now() + 3 * dayMs)];
  const moves = await Promise.allSettled(wanted.map((to) => reschedule(ids, { from: tomorrow, to })));

  expect(moves.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "CONFLICT", message: /Somebody has moved/ } },
  ]);
  const moved = wanted[moves.findIndex(({ status }) => status === "fulfilled")];
  expect(Date.parse(getVideo()?.status.publishAt ?? "")).toBe(moved?.getTime());
  expect(await getPublication(ids)).toMatchObject({ publishAt: moved, privacyStatus: "private" });
});

test("what is public stays where it is", async () => {
  const ids = await publishOne({});

  await expect(reschedule(ids, { from: null, to: tomorrow })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a draft that was to be public at once is private until its time", async () => {
  const { videoId: _, ...ids } = await world.createPublication(where, { state: "draft" });
  await reschedule(ids, { from: null, to: tomorrow });

  expect(await getPublication(ids)).toMatchObject(scheduled);
});

async function planUnrendered() {
  const script = `# Cranes ${crypto.randomUUID()}\n\nThey wade.\n`;
  const { videoId } = await createVideo({ workspaceId: where.workspaceId, script });
  const { publicationId } = await preparePublication({ ...where, videoId }, { userId, isPlan: true });

  return { workspaceId: where.workspaceId, videoId, publicationId };
}

test("only whoever plans gets a draft of what was never rendered", async () => {
  const { videoId } = await createVideo({
    workspaceId: where.workspaceId,
    script: "# Storks\n\nThey fly.\n",
  });

  await expect(preparePublication({ ...where, videoId }, { userId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a draft that was planned keeps what somebody wrote, and its texts with their time", async () => {
  const ids = await planUnrendered();
  const { snippet, options } = await getPublication(ids);
  await saveDraft(ids, { ...octopusPlan, snippet, options, ...scheduled });
  expect(await getPublication(ids)).toMatchObject({ isProvisional: true });

  await saveDraft(ids, { ...octopusPlan, options, snippet: { ...snippet, title: "Mine" } });
  expect(await getPublication(ids)).toMatchObject({ isProvisional: false, snippet: { title: "Mine" } });
});

test("a draft that was planned takes the texts of the first file", async () => {
  const { videoId } = await createFinishedRender(where);
  const planned = await planUnrendered();
  const { prisma } = getDatabase();
  // As if the planned video had been rendered.
  await prisma.publication.update({ where: { id: planned.publicationId }, data: { videoId } });
  await takeTextsOfVideo({ workspaceId: where.workspaceId, videoId });

  const { snippet, isProvisional } = await getPublication(planned);
  expect(isProvisional).toBe(false);
  expect(snippet.title).toBe("Why octopuses have three hearts");
});
