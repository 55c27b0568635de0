import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import type { Prisma } from "@/prisma/generated/client";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { notify } from "@/server/notifications/notify";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { startHeartbeat } from "@/server/jobs/workers/heartbeat";

let ann: Account;
let dashboard: ReturnType<typeof createCaller>["dashboard"];

const [hourMs, dayMs] = [60 * 60 * 1000, 24 * 60 * 60 * 1000];
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs);

beforeAll(() => openDatabase());
beforeEach(async () => {
  ann = await createAccount(`ann-${crypto.randomUUID()}`);
  ({ dashboard } = createCaller({ account: ann, caller: { address: "" } }));
});
afterAll(closeDatabase);

async function addVideo(title: string): Promise<string> {
  const { id } = await getDatabase().prisma.video.create({
    data: { workspaceId: ann.workspaceId, title, script: "Test", format: "landscape", themeId: "paper" },
  });

  return id;
}

async function addRender(
  videoId: string,
  data: Omit<Prisma.RenderUncheckedCreateInput, "videoId" | "workspaceId"> = {},
): Promise<void> {
  await getDatabase().prisma.render.create({ data: { workspaceId: ann.workspaceId, videoId, ...data } });
}

const failed = {
  state: "failed",
  failureCode: "RENDER_FAILED",
  failureReason: "Scene 1 could not be drawn: /srv/secret is full",
} as const;

test("a person is shown what failed and was not tried again, without our paths", async () => {
  const herons = await addVideo("Herons");
  await addRender(herons, failed);
  const storks = await addVideo("Storks");
  await addRender(storks, { ...failed, createdAt: inHours(-2) });
  await addRender(storks, { state: "queued" });
  const deleted = await addVideo("Cranes");
  await addRender(deleted, failed);
  await getDatabase().prisma.video.update({ where: { id: deleted }, data: { deletedAt: new Date() } });
  const channel = await addChannel(ann.workspaceId);
  await addToQueue(
    channel,
    { state: "failed", failureCode: "YOUTUBE_REJECTED", failureReason: "Shorten it." },
    "Ibis",
  );

  const needs = await dashboard.needs();

  expect(needs.map(({ kind, title, text }) => [kind, title, text])).toEqual([
    ["publication-failed", "Ibis", "Shorten it."],
    ["render-failed", "Herons", expect.stringMatching(/^Scene 1 could not be drawn: .*reference/)],
  ]);
  expect(needs.at(1)?.path).toBe(`/videos/${herons}`);
  expect(JSON.stringify(needs)).not.toContain("secret");
});

test("a draft whose time has passed or is near needs somebody, and so does an upload that comes too late", async () => {
  const channel = await addChannel(ann.workspaceId, "Deep sea");
  await addToQueue(channel, { state: "draft", publishAt: inHours(-3) }, "Passed");
  await addToQueue(channel, { state: "draft", publishAt: inHours(0.7) }, "Near");
  await addToQueue(channel, { state: "draft", publishAt: inHours(30) }, "Far");
  await addToQueue(channel, { state: "queued", publishAt: inHours(0.2) }, "Too late");
  await addToQueue(channel, { state: "queued", publishAt: inHours(0.8) }, "In time");
  await addToQueue(channel, { state: "succeeded", publishAt: inHours(-1) }, "Out");

  const needs = await dashboard.needs();

  expect(needs.map(({ title, text }) => [title, text])).toEqual([
    ["Near", "It is still a draft on Deep sea, and its time comes within the hour."],
    ["Too late", "It waits to be uploaded to Deep sea, and misses its time."],
    ["Passed", "It is still a draft on Deep sea, and its time has passed."],
  ]);
});

test("approvals that somebody is asked for wait for them once, until they are decided, and mentions until they are read", async () => {
  const { prisma } = getDatabase();
  const { workspaceId, userId } = ann;
  const addRequest = async (title: string, state: "open" | "approved") => {
    const videoId = await addVideo(title);
    const { id } = await prisma.approvalRequest.create({
      data: {
        ...{ workspaceId, videoId, state, gate: "final", subjectHash: "a" },
        ...{ subject: {}, policy: {}, dueAt: inHours(5) },
      },
    });

    return { workspaceId, userIds: [userId], path: `/videos/${videoId}`, id };
  };
  const { id: openId, ...open } = await addRequest("Herons", "open");
  const { id: decidedId, ...decided } = await addRequest("Storks", "approved");
  await notify({
    ...decided,
    kind: "approval-requested",
    text: "Please.",
    key: `approval-requested ${decidedId}`,
  });
  await notify({ ...open, kind: "approval-requested", text: "Please.", key: `approval-requested ${openId}` });
  await notify({ ...open, kind: "approval-overdue", text: "It is due.", key: `approval-reminded ${openId}` });
  await notify({ ...open, kind: "mention", text: "Bob mentioned you.", key: "mention 1" });

  expect((await dashboard.needs()).map(({ kind, title }) => [kind, title])).toEqual([
    ["mention", "Bob mentioned you."],
    ["approval", "Herons"],
  ]);

  await prisma.notification.updateMany({ where: { userId, kind: "mention" }, data: { readAt: new Date() } });
  expect((await dashboard.needs()).map(({ kind, text }) => [kind, text])).toEqual([
    ["approval", "It is due."],
  ]);
});

test("what comes out in the next seven days is shown with all that keeps it from that", async () => {
  const channel = await addChannel(ann.workspaceId, "Deep sea");
  const add = (hours: number, data: Parameters<typeof addToQueue>[1], title: string) =>
    addToQueue(channel, { publishAt: inHours(hours), ...data }, title);
  const ready = await add(10, { state: "queued" }, "Ready");
  await addRender(ready.videoId, { state: "succeeded" });
  await add(20, { state: "draft" }, "Unrendered");
  const edited = await add(30, { state: "draft" }, "Edited");
  await addRender(edited.videoId, { state: "succeeded" });
  await getDatabase().prisma.video.update({ where: { id: edited.videoId }, data: { revision: 1 } });
  await add(
    40,
    { state: "queued", waitReason: "YouTube’s daily quota is used up.", waitUntil: inHours(50) },
    "Quota",
  );
  await add(45, { state: "queued", waitReason: "Its turn comes.", waitUntil: inHours(1) }, "Turn");
  await add(50, { state: "succeeded" }, "Uploaded");
  const held = await addChannel(ann.workspaceId);
  await getDatabase().prisma.channel.update({
    where: { id: held.channelId },
    data: { approval: { final: { approvers: "anyReviewer" } } },
  });
  await addToQueue(held, { publishAt: inHours(60) }, "Unapproved");
  await add(8 * 24, { state: "queued" }, "Next week");
  const signedOut = await addChannel(ann.workspaceId);
  await getDatabase().prisma.youTubeConnection.update({
    where: { channelId: signedOut.channelId },
    data: { failureReason: "Reconnect it." },
  });
  await addToQueue(signedOut, { publishAt: inHours(70) }, "Signed out");

  const upcoming = await dashboard.upcoming();

  expect(upcoming.map(({ title, risks, waitReason }) => [title, risks, waitReason])).toEqual([
    ["Ready", [], null],
    ["Unrendered", ["unrendered", "draft"], null],
    ["Edited", ["outdated", "draft"], null],
    ["Quota", ["late"], "YouTube’s daily quota is used up."],
    ["Turn", ["waits"], "Its turn comes."],
    ["Uploaded", [], null],
    ["Unapproved", ["unapproved"], null],
    ["Signed out", ["disconnected"], null],
  ]);
});

test("figures count what was made, published and failed, each week and by reason", async () => {
  const channel = await addChannel(ann.workspaceId);
  const herons = await addVideo("Herons");
  await addRender(herons, { state: "succeeded", finishedAt: new Date() });
  await addRender(herons, { state: "succeeded", finishedAt: new Date() });
  await addRender(herons, { state: "succeeded", finishedAt: inHours(-7 * 24) });
  await addRender(herons, failed);
  await addRender(herons, failed);
  await addRender(herons, { ...failed, createdAt: new Date(Date.now() - 40 * dayMs) });
  await addToQueue(channel, { state: "succeeded", uploadedAt: new Date(), endedAt: new Date() });
  await addToQueue(channel, { state: "failed", failureCode: "YOUTUBE_REJECTED", endedAt: new Date() });

  const weeks = await dashboard.throughput();
  expect(weeks).toHaveLength(8);
  expect(weeks.at(-1)).toMatchObject({ made: 1, published: 1 });
  expect(weeks.at(-2)).toMatchObject({ made: 1, published: 0 });
  expect(await dashboard.failures()).toEqual([
    { code: "RENDER_FAILED", count: 2 },
    { code: "YOUTUBE_REJECTED", count: 1 },
  ]);
  expect(await dashboard.uploads()).toEqual({ succeeded: 1, failed: 1 });
});

test("a worker that lives is counted, and one that has stopped is not", async () => {
  const before = (await dashboard.load()).workers;
  const end = startHeartbeat();
  await expect.poll(async () => (await dashboard.load()).workers).toBe(before + 1);
  expect((await dashboard.load()).machines[0]?.cores).toBeGreaterThan(0);
  await end();

  expect((await dashboard.load()).workers).toBe(before);
});

test("this month's cost is beside the last one's and the cap", async () => {
  const { prisma } = getDatabase();
  const entry = {
    workspaceId: ann.workspaceId,
    capability: "writer",
    provider: "anthropic",
    model: "claude",
    usage: {},
  };
  await prisma.costEntry.create({ data: { ...entry, state: "spent", amountMicros: 250_000n } });
  await createCaller({ account: ann, caller: { address: "" } }).costs.setCaps({
    scope: "workspace",
    dayMicros: null,
    monthMicros: 1_000_000,
  });

  expect(await dashboard.cost()).toEqual({
    spentMicros: 250_000,
    previousMicros: 0,
    cap: { amountMicros: 1_000_000, usedMicros: 250_000 },
  });
});

test("nobody is shown anything of another workspace", async () => {
  await addRender(await addVideo("Herons"), failed);
  await addToQueue(await addChannel(ann.workspaceId), { publishAt: inHours(5) });
  const bob = createCaller({
    account: await createAccount(`bob-${crypto.randomUUID()}`),
    caller: { address: "" },
  });

  expect(await bob.dashboard.needs()).toEqual([]);
  expect(await bob.dashboard.upcoming()).toEqual([]);
  expect(await bob.dashboard.failures()).toEqual([]);
  expect(await bob.dashboard.load()).toMatchObject({ running: 0, waiting: 0 });
});
