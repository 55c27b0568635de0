import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createReview } from "@/e2e/fixtures/review";
import { createAccount } from "@/e2e/setup/uploads";
import type { Account } from "@/server/auth/schema";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createChannel } from "@/server/channels/channels";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { openMedia } from "@/server/media/media-library";
import { createAsset } from "@/server/media/repository";
import { addJob } from "@/server/jobs/jobs.fixture";
import { createVideo } from "@/server/videos/create-video";
import { openPackage, openRenderFile } from "@/server/exports/open-render-file";
import { addChannel as addConnectedChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { requestRender } from "@/server/renders/requests/request-render";
import { insertWriting } from "@/server/writing/repository";

import { withoutIds } from "./procedures-without-ids.fixture";
import { appRouter, createCaller } from "./root";
import {
  brief,
  channel,
  listMemberAttempts,
  listPublicationAttempts,
  listSeriesAttempts,
  listReviewAttempts,
  rewrite,
  script,
  series,
} from "./tenancy.fixture";
import { listCalendarAttempts } from "./tenancy-calendar.fixture";
import { createSeries } from "@/server/series/save-series";
import { addTopics } from "@/server/series/topics/change-topics";
import { listWaiting } from "@/server/series/topics/topic-repository";

let ann: Account;
let videoId: string;
let renderId: string;
let channelId: string;
let assetId: string;
let assetKey: string;
let passkeyId: string;
let writingId: string;
let publicationId: string;
let invitationId: string;
let seriesId: string;
let topicId: string;
let jobId: string;
let review: { requestId: string; commentId: string; guestLinkId: string };
let bob: ReturnType<typeof createCaller>;
let bobsAccount: Account;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  bobsAccount = await createAccount("bob");
  const { workspaceId, userId } = ann;
  ({ videoId } = await createVideo({ workspaceId, ownerId: userId, script }));
  ({ renderId } = await requestRender({ workspaceId, videoId }));
  ({ channelId } = await createChannel(workspaceId, channel));
  ({ assetId, storageKey: assetKey } = await createAsset({
    ...{
      workspaceId,
      kind: "photo",
      name: "reef.jpg",
      sha256: "a",
      storageKey: `asset/${workspaceId}/a.jpg`,
    },
    ...{ mimeType: "image/jpeg", bytes: 1n },
  }));
  ({ writingId } = await insertWriting({
    ...{ workspaceId, videoId, userId },
    request: { kind: "script", brief, script, revision: 0 },
  }));
  review = await createReview({ workspaceId, videoId }, ann);
  ({ publicationId } = await addToQueue(await addConnectedChannel(workspaceId)));
  ({ id: invitationId } = await getDatabase().prisma.invitation.create({
    data: { workspaceId, role: "editor", tokenHash: "ann's", expiresAt: new Date(Date.now() + 60_000) },
  }));
  ({ jobId } = await addJob({ workspaceId, videoId, renderId, state: "failed" }));
  ({ id: passkeyId } = await getDatabase().prisma.passkey.create({
    data: { userId, name: "Ann's", credentialId: "a", publicKey: new Uint8Array(), counter: 0 },
  }));
  const seriesInput = { ...series, channelId };
  ({ seriesId } = await createSeries(workspaceId, seriesInput, { userId }));
  await addTopics({ workspaceId, seriesId }, [{ topic: "Hearts" }], 0);
  topicId = (await listWaiting({ workspaceId, seriesId }, 1))[0]?.topicId ?? "";
  bob = createCaller({ account: bobsAccount, caller: { address: "" } });
});

afterAll(closeDatabase);

/** How Bob tries to reach what belongs to Ann. */
const attempts: Record<string, () => Promise<unknown>> = {
  "analytics.channel": () => bob.analytics.channel({ channelId, range: 28 }),
  "analytics.sync": () => bob.analytics.sync({ channelId }),
  "analytics.video": () => bob.analytics.video({ videoId, range: 28 }),
  ...listCalendarAttempts(() => ({ bob, videoId, channelId, publicationId })),
  "auth.endSession": () => bob.auth.endSession({ sessionId: ann.sessionId }),
  "secondFactors.renamePasskey": () => bob.secondFactors.renamePasskey({ passkeyId, name: "Mine" }),
  "secondFactors.removePasskey": () => bob.secondFactors.removePasskey({ passkeyId, password: "" }),
  "channels.update": () => bob.channels.update({ channelId, data: channel }),
  "channels.delete": () => bob.channels.delete({ channelId }),
  "channels.setKind": () => bob.channels.setKind({ channelId, kind: "export" }),
  "channels.updatePublishing": () =>
    bob.channels.updatePublishing({ channelId, data: publishingDefaultsSchema.parse({}) }),
  "similarity.nearest": () => bob.similarity.nearest({ videoId }),
  "costs.setCaps": () =>
    bob.costs.setCaps({ scope: "channel", scopeId: channelId, dayMicros: 1, monthMicros: 1 }),
  "queue.move": () => bob.queue.move({ publicationId, beforeId: null }),
  "queue.pause": () => bob.queue.pause({ publicationId }),
  "queue.resume": () => bob.queue.resume({ publicationId }),
  "catalog.voiceSample": () => bob.catalog.voiceSample({ voiceId: "rms", speed: 1, script, videoId }),
  "videos.create": () => bob.videos.create({ script, channelId }),
  "videos.get": () => bob.videos.get({ videoId }),
  "videos.save": () => bob.videos.save({ videoId, revision: 0, baseScript: script, script: "Gone." }),
  "videos.listProgress": () => bob.videos.listProgress({ videoIds: [videoId] }),
  "videos.narrate": () => bob.videos.narrate({ videoId, script, position: 0 }),
  "videos.preview": () => bob.videos.preview({ videoId, script }),
  "videos.previewThumbnails": () => bob.videos.previewThumbnails({ videoId, script }),
  "videos.moveToChannel": () => bob.videos.moveToChannel({ videoId, channelId: null }),
  "videos.delete": () => bob.videos.delete({ videoIds: [videoId] }),
  "videos.restore": () => bob.videos.restore({ videoIds: [videoId] }),
  ...listMemberAttempts(() => ({ bob, ann, invitationId, videoId })),
  "deletion.restoreWorkspace": () => bob.deletion.restoreWorkspace({ workspaceId: ann.workspaceId }),
  "jobs.get": () => bob.jobs.get({ jobId }),
  "jobs.retry": () => bob.jobs.retry({ jobId }),
  "jobs.cancel": () => bob.jobs.cancel({ jobId }),
  "media.get": () => bob.media.get({ assetId }),
  "media.delete": () => bob.media.delete({ assetId }),
  "media.restore": () => bob.media.restore({ assetId }),
  "renders.forecast": () => bob.renders.forecast({ videoId, preset: "draft" }),
  "renders.request": () => bob.renders.request({ videoId, preset: "draft" }),
  "renders.cancel": () => bob.renders.cancel({ renderId }),
  "renders.list": () => bob.renders.list({ videoId }),
  "renders.get": () => bob.renders.get({ renderId }),
  "renders.listPlatformPosts": () => bob.renders.listPlatformPosts({ renderId }),
  "renders.watch": async () => {
    for await (const state of await bob.renders.watch({ renderId })) return state;

    return undefined;
  },
  ...listReviewAttempts(() => ({ bob, videoId, channelId, ...review })),
  ...listPublicationAttempts(() => ({ bob, videoId, channelId, publicationId })),
  ...listSeriesAttempts(() => ({ bob, channelId, seriesId, topicId })),
  "writings.again": () => bob.writings.again({ writingId }),
  "writings.details": () => bob.writings.details({ videoId }),
  "writings.prepareRewrite": () => bob.writings.prepareRewrite({ ...rewrite, videoId }),
  "writings.rewrite": () => bob.writings.rewrite({ ...rewrite, videoId }),
  "writings.start": () => bob.writings.start({ brief, channelId }),
  "writings.stop": () => bob.writings.stop({ writingId }),
  "writings.watch": async () => {
    for await (const state of await bob.writings.watch({ videoId })) return state;

    return undefined;
  },
  "youtube.check": () => bob.youtube.check({ channelId }),
  "youtube.disconnect": () => bob.youtube.disconnect({ channelId }),
  "youtube.listPlaylists": () => bob.youtube.listPlaylists({ channelId }),
  "youtube.setPaused": () => bob.youtube.setPaused({ channelId, isPaused: true }),
};

it("knows of every procedure whether it takes ids", () => {
  expect([...Object.keys(attempts), ...withoutIds].sort()).toEqual(
    Object.keys(appRouter._def.procedures).sort(),
  );
});

it.each(Object.keys(attempts))("%s gives another workspace's ids away to nobody", async (name) => {
  await expect(attempts[name]?.()).rejects.toSatisfy(
    (error) => error instanceof TRPCError && ["NOT_FOUND", "FORBIDDEN"].includes(error.code),
  );
});

it("lists show nothing of another workspace", async () => {
  expect((await bob.videos.list({})).videos).toEqual([]);
  expect((await bob.videos.list({ ownerId: ann.userId })).videos).toEqual([]);
  expect((await bob.videos.list({ channelId })).videos).toEqual([]);
  expect(await bob.channels.list()).toEqual([]);
  expect(await bob.analytics.channels()).toEqual([]);
  expect(await bob.calendar.list({ month: "2026-11" })).toEqual({ items: [], channels: [] });
  expect(await bob.calendar.unplanned()).toEqual([]);
  expect(await bob.calendar.listFeeds()).toEqual([]);
  expect(await bob.workspaces.listMembers()).toEqual([{ userId: bobsAccount.userId, name: "bob" }]);
  expect((await bob.media.list({})).assets).toEqual([]);
  expect(await bob.queue.list()).toEqual({ running: [], waiting: [], failed: [] });
  expect(await bob.queue.forecast()).toEqual([]);
  expect((await bob.jobs.list({ videoId })).jobs).toEqual([]);
});

it("a video goes to no channel of another workspace", async () => {
  const own = await bob.videos.create({ script });

  await expect(bob.videos.moveToChannel({ ...own, channelId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await bob.videos.get(own)).channelId).toBeNull();
  await bob.videos.delete({ videoIds: [own.videoId] });
});

it("files of another workspace are not found", async () => {
  const { prisma } = await openDatabase();
  const { workspaceId } = bobsAccount;
  const storageKey = `narration-clip/aa/${randomUUID()}.wav`;
  await prisma.artifactUse.create({
    data: {
      wasBuilt: true,
      render: { connect: { id: renderId } },
      artifact: {
        create: {
          ...{ kind: "narration-clip", inputHash: randomUUID(), storageKey },
          ...{ bytes: 1n, metadata: {}, producedBy: "test" },
        },
      },
    },
  });

  await expect(openMedia(workspaceId, storageKey)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(openMedia(workspaceId, assetKey)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(openMedia(workspaceId, "../../app-secret")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(openRenderFile({ workspaceId, renderId }, "video")).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(openPackage({ workspaceId, renderId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("who is not signed in gets nothing but the doors in", async () => {
  const nobody = createCaller({ account: null, caller: { address: "" } });

  await expect(nobody.videos.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(nobody.videos.get({ videoId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
