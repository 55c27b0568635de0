import { afterAll, beforeEach, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { createVideo } from "@/server/videos/create-video";
import { addJob } from "../jobs.fixture";
import { listJobsSchema } from "../schema";
import { getJobDetails } from "./job-details";
import { listJobs } from "./list-jobs";
import { watchJobs } from "./watch-jobs";

let ann: Account;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  const { workspaceId, userId } = ann;
  ({ videoId } = await createVideo({ workspaceId, ownerId: userId, script: "# Herons\n\nThey wade.\n" }));
});
beforeEach(() => getDatabase().prisma.job.deleteMany());
afterAll(closeDatabase);

const list = (input: object = {}) => listJobs(ann.workspaceId, listJobsSchema.parse(input));
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test("jobs are listed with their video and person, the newest first, without their parts", async () => {
  const { workspaceId, userId } = ann;
  const renderId = crypto.randomUUID();
  const older = await addJob({ workspaceId, videoId, renderId, userId, startedAt: minutesAgo(5) });
  await addJob({ workspaceId, videoId, renderId, functionId: "render-segment" });
  const newer = await addJob({
    ...{ workspaceId, videoId, renderId, userId, state: "running" },
    stepNames: ["narrate-scene-1"],
  });
  await addJob({ functionId: "sweep-stuck-runs" });

  const { jobs } = await list();
  expect(jobs.map(({ jobId }) => jobId)).toEqual([newer.jobId, older.jobId]);
  expect(jobs[0]).toMatchObject({
    ...{ label: "Make a video", state: "running", stepName: "narrate-scene-1", personName: "ann" },
    ...{ video: { videoId, title: "Herons" }, canCancel: true, canRetry: false },
  });
  expect(jobs[1]).toMatchObject({ state: "succeeded", canCancel: false, canRetry: false });
  expect((await list({ functionId: "render-segment" })).jobs).toHaveLength(1);
  expect((await list({ userId })).jobs).toHaveLength(2);
  expect((await list({ userId: crypto.randomUUID() })).jobs).toEqual([]);
});

test("jobs are found by state and day", async () => {
  const { workspaceId } = ann;
  const failed = await addJob({ workspaceId, videoId, state: "failed", startedAt: minutesAgo(30) });
  await addJob({ workspaceId, videoId, startedAt: minutesAgo(10) });

  expect((await list({ state: "failed" })).jobs.map(({ jobId }) => jobId)).toEqual([failed.jobId]);
  expect((await list({ until: minutesAgo(20) })).jobs.map(({ jobId }) => jobId)).toEqual([failed.jobId]);
  expect((await list({ from: minutesAgo(20) })).jobs).toHaveLength(1);
});

test("pages follow each other without a gap, also where jobs began at the same moment", async () => {
  const { workspaceId } = ann;
  const startedAt = minutesAgo(3);
  await Promise.all(Array.from({ length: 120 }, () => addJob({ workspaceId, videoId, startedAt })));

  const seen = new Set<string>();
  let cursor: object | undefined;
  for (const expected of [50, 50, 20]) {
    const page = await list({ cursor });
    expect(page.jobs).toHaveLength(expected);
    for (const { jobId } of page.jobs) seen.add(jobId);
    cursor = page.nextCursor;
  }
  expect(seen.size).toBe(120);
  expect(cursor).toBeUndefined();
});

test("a job shows the scenes that others drew for it, by their numbers", async () => {
  const { workspaceId } = ann;
  const renderId = crypto.randomUUID();
  const { jobId } = await addJob({ workspaceId, videoId, renderId, stepNames: ["start-render"] });
  const part = { workspaceId, videoId, renderId };
  await addJob({ ...part, functionId: "render-video", stepNames: ["plan-render"] });
  await addJob({ ...part, functionId: "render-segment", position: 1, stepNames: ["render-segment"] });
  await addJob({ ...part, renderId: crypto.randomUUID(), functionId: "render-segment", position: 7 });

  const { steps } = await getJobDetails({ workspaceId, jobId });
  expect(steps.map(({ name, state }) => [name, state])).toEqual([
    ["start-render", "succeeded"],
    ["plan-render", "succeeded"],
    ["render-segment-2", "succeeded"],
  ]);
});

test("what was under way when a job ended was interrupted", async () => {
  const { workspaceId } = ann;
  const { jobId, runId } = await addJob({ workspaceId, videoId, state: "running", stepNames: ["draw"] });
  await getDatabase().prisma.job.update({
    where: { runId },
    data: { state: "cancelled", endedAt: new Date() },
  });

  expect((await getJobDetails({ workspaceId, jobId })).steps).toMatchObject([{ state: "interrupted" }]);
});

test("jobs of a deleted video are out of reach with it", async () => {
  const { workspaceId } = ann;
  const { jobId } = await addJob({ workspaceId, videoId });
  await getDatabase().prisma.video.update({ where: { id: videoId }, data: { deletedAt: new Date() } });

  expect((await list()).jobs).toEqual([]);
  await expect(getJobDetails({ workspaceId, jobId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await getDatabase().prisma.video.update({ where: { id: videoId }, data: { deletedAt: null } });
});

test("whoever watches hears of each change of the workspace's jobs", async () => {
  const ending = new AbortController();
  const changes = watchJobs(ann.workspaceId, ending.signal);
  expect((await changes.next()).value).toBe(0);

  const next = changes.next();
  await addJob({ workspaceId: ann.workspaceId, videoId });
  expect((await next).value).toBe(1);
  ending.abort();
});
