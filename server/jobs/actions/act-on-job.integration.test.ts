import { afterAll, beforeAll, expect, test } from "vitest";
import { joinAs } from "@/e2e/setup/team";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { requestRender } from "@/server/renders/requests/request-render";
import { createVideo } from "@/server/videos/create-video";
import { addJob } from "../jobs.fixture";
import { readSubject } from "../schema";
import { cancelJob, retryJob } from "./act-on-job";

let ann: Account;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  const { workspaceId, userId } = ann;
  ({ videoId } = await createVideo({ workspaceId, ownerId: userId, script: "# Herons\n\nThey wade.\n" }));
});
afterAll(closeDatabase);

const listStates = async () => {
  const renders = await getDatabase().prisma.render.findMany({
    where: { videoId },
    orderBy: { createdAt: "asc" },
    select: { state: true, format: true, preset: true },
  });

  return renders.map(({ state, format, preset }) => `${state} ${format} ${preset}`);
};

/** What the workflow engine was told when a render was asked for. */
async function findRenderEvent(renderId: string): Promise<unknown> {
  const { rows } = await getDatabase().pool.query<{ data: unknown }>(
    `select body -> 'data' as data from engine.event where name = 'video/requested' and body -> 'data' ->> 'renderId' = $1`,
    [renderId],
  );

  return rows[0]?.data;
}

test("a job that makes a video is cancelled with its render, and retried by another one in the same format", async () => {
  const { workspaceId, userId } = ann;
  const { renderId } = await requestRender({ workspaceId, videoId }, { format: "square", preset: "draft" });
  const { jobId, runId } = await addJob({ workspaceId, videoId, renderId, state: "running" });

  await expect(retryJob({ workspaceId, jobId }, userId)).rejects.toMatchObject({ code: "CONFLICT" });
  await cancelJob({ workspaceId, jobId });
  expect(await listStates()).toEqual(["cancelled square draft"]);

  await getDatabase().prisma.job.update({ where: { runId }, data: { state: "cancelled" } });
  await expect(cancelJob({ workspaceId, jobId })).rejects.toMatchObject({ code: "CONFLICT" });
  await retryJob({ workspaceId, jobId }, userId);
  expect(await listStates()).toEqual(["cancelled square draft", "queued square draft"]);
});

test("a job is of whoever asked for it, also where its run was lost; one that nobody asked for is of nobody", async () => {
  const { workspaceId } = ann;
  const bob = await joinAs({ workspaceId, role: "editor", name: "Bob" });
  const asBob = createCaller({ account: bob, caller: { address: "" } });
  const { renderId } = await asBob.renders.request({ videoId, preset: "draft" });
  const event = await findRenderEvent(renderId);

  const asked = await addJob(readSubject(event));
  const restarted = await addJob({ workspaceId, videoId, renderId });
  const byItself = await addJob({ workspaceId, videoId });

  const { jobs } = await asBob.jobs.list({});
  const personOf = ({ jobId }: { jobId: string }) => jobs.find((job) => job.jobId === jobId)?.personName;
  expect([asked, restarted, byItself].map(personOf)).toEqual(["Bob", "Bob", null]);
  await asBob.renders.cancel({ renderId });
});

test("a job that starts by itself is neither retried nor cancelled", async () => {
  const { workspaceId, userId } = ann;
  const failed = await addJob({ workspaceId, functionId: "check-upload", state: "failed" });
  const running = await addJob({ workspaceId, functionId: "check-upload", state: "running" });

  await expect(retryJob({ workspaceId, jobId: failed.jobId }, userId)).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(cancelJob({ workspaceId, jobId: running.jobId })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what fails on our side is told without its paths, in the list, the steps and the log", async () => {
  const { workspaceId } = ann;
  const reason = "Scene 2 could not be drawn: /srv/secret is full";
  const { jobId } = await addJob({ workspaceId, videoId, state: "failed", reason });
  const caller = createCaller({ account: ann, caller: { address: "" } });

  expect(JSON.stringify(await caller.jobs.get({ jobId }))).not.toContain("secret");
  expect((await caller.jobs.get({ jobId })).failureReason).toMatch(
    /^Scene 2 could not be drawn: .*reference/,
  );
  expect(JSON.stringify(await caller.jobs.list({}))).not.toContain("secret");
});

test("who may only look cannot retry, cancel or run anything", async () => {
  const { jobId } = await addJob({ workspaceId: ann.workspaceId, videoId, state: "failed" });
  const viewer = createCaller({ account: { ...ann, role: "viewer" }, caller: { address: "" } });
  const forbidden = { code: "FORBIDDEN" };

  expect((await viewer.jobs.get({ jobId })).jobId).toBe(jobId);
  await expect(viewer.jobs.retry({ jobId })).rejects.toMatchObject(forbidden);
  await expect(viewer.jobs.cancel({ jobId })).rejects.toMatchObject(forbidden);
  await expect(viewer.jobs.runSchedule({ functionId: "admit-uploads" })).rejects.toMatchObject(forbidden);
});

test("schedules say when they run next and how they went, and one that works for all is not run for one workspace", async () => {
  await addJob({ functionId: "sweep-stuck-runs", state: "failed" });
  const caller = createCaller({ account: ann, caller: { address: "" } });

  const schedules = await caller.jobs.schedules();
  expect(schedules.find(({ functionId }) => functionId === "sweep-stuck-runs")).toMatchObject({
    ...{ cronLabel: "every 5 minutes", canRunNow: false, runs: [{ state: "failed" }] },
  });
  await caller.jobs.runSchedule({ functionId: "admit-uploads" });
  await expect(caller.jobs.runSchedule({ functionId: "remove-deleted" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(caller.jobs.runSchedule({ functionId: "toString" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
