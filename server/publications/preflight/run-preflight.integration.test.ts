import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { octopusPlan, openPublishingWorld } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { toProjectId } from "@/server/channels/youtube/quota-ledger";
import { env } from "@/server/env";
import type { PublicationPlan } from "../schema";
import { runPreflight } from "./run-preflight";

let world: Awaited<ReturnType<typeof openPublishingWorld>>;
let workspaceId: string;
let channelId: string;

beforeAll(async () => {
  world = await openPublishingWorld();
  workspaceId = await world.createWorkspace();
  channelId = await world.connectChannel(workspaceId);
});

afterAll(() => world.close());

const changeConnection = (data: object) =>
  getDatabase().prisma.youTubeConnection.update({ where: { channelId }, data });
const draft = (change: Partial<PublicationPlan> = {}) =>
  world.createPublication({ workspaceId, channelId }, { state: "draft", ...change });

/** The problems of a draft, by id. */
async function listProblems(change: Partial<PublicationPlan> = {}): Promise<Record<string, string>> {
  const items = await runPreflight(await draft(change));

  return Object.fromEntries(
    items
      .filter(({ level }) => level !== "ok")
      .map(({ id, level, sentence }) => [id, `${level}: ${sentence}`]),
  );
}

test("a draft that is complete has no problem, and each item says what was looked at", async () => {
  const items = await runPreflight(await draft());

  expect(items.map(({ id, level }) => `${id} ${level}`)).toEqual([
    ...["connection ok", "permissions ok", "quota ok", "render ok", "length ok", "thumbnail ok"],
    ...["rules ok", "audience ok", "disclosure ok", "similarity ok"],
  ]);
});

test("a package asks nothing of YouTube", async () => {
  const exporting = await world.createChannel(workspaceId, "Exports");
  await getDatabase().prisma.channel.update({ where: { id: exporting }, data: { kind: "export" } });
  const items = await runPreflight(
    await world.createPublication(
      { workspaceId, channelId: exporting },
      { state: "draft", options: { ...octopusPlan.options, disclosure: null } },
    ),
  );

  expect(items.map(({ id, level }) => `${id} ${level}`)).toEqual([
    "render ok",
    "thumbnail ok",
    "rules ok",
    "similarity ok",
  ]);
});

describe("the channel", () => {
  test("that needs reconnecting blocks, with the reason", async () => {
    await changeConnection({ failureReason: "Google no longer accepts the connection." });

    expect(await listProblems()).toEqual({
      connection: "blocking: Google no longer accepts the connection.",
    });
    await changeConnection({ failureReason: null });
  });

  test("whose grant is gone is noticed before the upload", async () => {
    const row = await getDatabase().prisma.youTubeConnection.findUniqueOrThrow({ where: { channelId } });
    await changeConnection({ accessTokenExpiresAt: new Date(), encryptedRefreshToken: "gone" });

    const { connection } = await listProblems();
    expect(connection).toMatch(/^blocking: /);
    await changeConnection({
      ...{ accessTokenExpiresAt: row.accessTokenExpiresAt, failureReason: null, failedAt: null },
      encryptedRefreshToken: row.encryptedRefreshToken,
    });
  });

  test("that is paused, unverified or not audited is to be known", async () => {
    await changeConnection({
      ...{ pausedAt: new Date(), lockedPrivateAt: new Date(), longUploadsStatus: "eligible" },
    });

    expect(Object.keys(await listProblems()).sort()).toEqual(["audit", "pause", "thumbnail"]);
    await changeConnection({ pausedAt: null, lockedPrivateAt: null, longUploadsStatus: "allowed" });
  });

  test("without the permission to upload blocks; without the one to edit only what takes that", async () => {
    const { scopes } = await getDatabase().prisma.youTubeConnection.findUniqueOrThrow({
      where: { channelId },
    });
    await changeConnection({ scopes: [youtubeScopes.read] });
    expect(await listProblems()).toMatchObject({
      permissions: "blocking: The channel does not allow uploads.",
    });

    await changeConnection({ scopes: [youtubeScopes.upload, youtubeScopes.read] });
    expect((await listProblems()).permissions).toMatch(/^blocking: A video becomes public/);
    expect((await listProblems({ privacyStatus: "private" })).permissions).toBe(
      "warning: Without a permission to edit, YouTube takes no captions.",
    );
    await changeConnection({ scopes });
  });

  test("whose project has used its quota lets the video wait, and says when that is too late", async () => {
    const use = await getDatabase().prisma.quotaUse.create({
      data: {
        ...{
          workspaceId,
          projectId: toProjectId(world.youtube.client.id),
          pacificDay: toPacificDay(Date.now()),
        },
        ...{ bucket: "videos.insert", units: env.youtubeQuota.uploads, method: "videos.insert" },
      },
      select: { id: true },
    });

    expect((await listProblems()).quota).toMatch(/^warning: .*midnight Pacific time\.$/);
    const soon = new Date(Date.now() + 60_000);
    const late = await listProblems({ privacyStatus: "private", publishAt: soon });
    expect(late.quota).toMatch(/which is after its time\.$/);
    await getDatabase().prisma.quotaUse.delete({ where: { id: use.id } });
  });
});

describe("the file", () => {
  test("that is older than the script is to be known", async () => {
    const ids = await draft();
    await getDatabase().prisma.video.update({
      where: { id: ids.videoId },
      data: { revision: { increment: 1 } },
    });

    expect((await runPreflight(ids)).find(({ id }) => id === "render")).toMatchObject({ level: "warning" });
  });

  test("that is not there blocks", async () => {
    const ids = await draft();
    await getDatabase().prisma.publication.update({
      where: { id: ids.publicationId },
      data: { renderId: null },
    });
    await getDatabase().prisma.render.delete({ where: { id: ids.renderId } });

    expect((await runPreflight(ids)).find(({ id }) => id === "render")).toMatchObject({ level: "blocking" });
  });
});

describe("the plan", () => {
  test("breaks rules of YouTube, each with how to fix it", async () => {
    const items = await runPreflight(
      await draft({
        snippet: { ...octopusPlan.snippet, title: "x".repeat(101) },
        ...{ privacyStatus: "public", publishAt: new Date(Date.now() + 3_600_000) },
      }),
    );
    const blocking = items.filter(({ level }) => level === "blocking");

    expect(blocking.map(({ id }) => id)).toEqual(["title-0", "publishAt-1"]);
    for (const { howToFix } of blocking) expect(howToFix).toBeTruthy();
  });

  test("leaves YouTube’s questions open, or has personalised settings for kids", async () => {
    const { options } = octopusPlan;

    expect(await listProblems({ options: { ...octopusPlan.options, disclosure: null } })).toEqual({
      disclosure: "blocking: YouTube’s questions about altered or synthetic content are not answered.",
    });
    expect((await listProblems({ options: { ...options, madeForKids: true } })).audience).toMatch(
      /^warning: /,
    );
  });

  test("names a thumbnail that is no longer there", async () => {
    const thumbnail = { assetId: "00000000-0000-4000-8000-000000000000" };

    expect(await listProblems({ options: { ...octopusPlan.options, thumbnail } })).toEqual({
      thumbnail: "blocking: The picture that was chosen as the thumbnail is no longer in the library.",
    });
  });
});
