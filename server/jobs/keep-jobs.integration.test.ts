import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inngest } from "@/inngest/client";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { cancelOwnRender } from "@/server/renders/requests/cancel-render";
import { requestRender } from "@/server/renders/requests/request-render";
import { createVideo } from "@/server/videos/create-video";
import { addJob } from "./jobs.fixture";
import { endCancelledJobs, removeOldJobs, sweepJobs } from "./keep-jobs";

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

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
const getState = async (runId: string) =>
  getDatabase().prisma.job.findUniqueOrThrow({
    where: { runId },
    select: { state: true, failureCode: true },
  });

test("a job that the engine has no more is over: cancelled with its render, or failed", async () => {
  const { workspaceId } = ann;
  const { renderId } = await requestRender({ workspaceId, videoId });
  const silent = { workspaceId, videoId, state: "running", startedAt: daysAgo(1) } as const;
  const lost = await addJob({ ...silent, eventId: "unknown" });
  const cancelled = await addJob({ ...silent, renderId, eventId: "unknown" });
  const { ids } = await inngest.send({ name: "test/nobody-takes", data: {} });
  const waiting = await addJob({ ...silent, eventId: ids[0] });
  const recent = await addJob({ ...silent, startedAt: new Date(), eventId: "unknown" });
  await cancelOwnRender({ workspaceId, renderId });

  await sweepJobs();

  expect(await getState(lost.runId)).toEqual({ state: "failed", failureCode: "INTERRUPTED" });
  expect(await getState(cancelled.runId)).toEqual({ state: "cancelled", failureCode: null });
  expect((await getState(waiting.runId)).state).toBe("running");
  expect((await getState(recent.runId)).state).toBe("running");
});

test("a cancelled render ends its jobs, and whoever is heard of late opens none again", async () => {
  const { workspaceId } = ann;
  const renderId = crypto.randomUUID();
  const job = await addJob({ workspaceId, videoId, renderId, state: "running" });
  const other = await addJob({ workspaceId, videoId, renderId: crypto.randomUUID(), state: "running" });

  await endCancelledJobs({ workspaceId, renderId });

  expect((await getState(job.runId)).state).toBe("cancelled");
  expect((await getState(other.runId)).state).toBe("running");
});

test("jobs are kept for 30 days, those of the installation for three", async () => {
  const { workspaceId } = ann;
  await addJob({ workspaceId, videoId, startedAt: daysAgo(31) });
  const kept = await addJob({ workspaceId, videoId, startedAt: daysAgo(29), stepNames: ["one"] });
  await addJob({ functionId: "admit-uploads", startedAt: daysAgo(4) });
  const recent = await addJob({ functionId: "admit-uploads", startedAt: daysAgo(2) });

  await removeOldJobs();

  const left = await getDatabase().prisma.job.findMany({ select: { runId: true } });
  expect(left.map(({ runId }) => runId).toSorted()).toEqual([kept.runId, recent.runId].toSorted());
});
