import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { getMsUntilPacificMidnight, toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { admitUploads } from "./admit-uploads";
import { addChannel, addToQueue, addWorkspace, useQuota } from "./queue.fixture";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const uploadMs = 10 * minuteMs;
const leastUnits = 60;
/** A Monday afternoon in California. */
const start = Date.parse("2027-03-08T22:00:00Z");
const videosOfChannel = 30;

beforeAll(openDatabase);
afterAll(closeDatabase);

/** Fair shares of a quota by max-min fairness: nobody gets more than they want, and the rest is shared equally. */
function shareFairly(wanted: number[], quota: number): number[] {
  const shares = wanted.map(() => 0);
  for (let left = quota; left > 0; left -= 1) {
    const open = shares.flatMap((share, index) => (share < (wanted[index] ?? 0) ? [{ share, index }] : []));
    const least = open.toSorted((one, other) => one.share - other.share)[0];
    if (!least) break;
    shares[least.index] = least.share + 1;
  }

  return shares;
}

/** 1 if all get the same, 1/n if one gets everything: Jain, Chiu and Hawe, DEC-TR-301 (1984). */
function jainIndex(values: number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value ** 2, 0);

  return sum ** 2 / (values.length * squares);
}

test("of 300 scheduled videos of 4 workspaces none is lost, none is late without a notice, and the order is fair", async () => {
  const { prisma } = getDatabase();
  const workspaceIds: string[] = [];
  for (const channels of [1, 2, 3, 4]) {
    const workspaceId = await addWorkspace();
    workspaceIds.push(workspaceId);
    for (let count = 0; count < channels; count += 1) {
      const channel = await addChannel(workspaceId);
      for (let index = 1; index <= videosOfChannel; index += 1) {
        const publishAt = new Date(start + 2 * index * hourMs);
        await addToQueue(channel, { publishAt, queuedAt: new Date(start + index), privacyStatus: "private" });
      }
    }
  }
  const wanted = new Map(workspaceIds.map((id, index) => [id, (index + 1) * videosOfChannel]));

  const warned = new Set<string>();
  const uploadedAt = new Map<string, number>();
  const days = new Map<string, Map<string, number>>();
  let mostAtOnce = 0;

  for (let now = start; uploadedAt.size < 300;) {
    await admitUploads(now);
    const rows = await prisma.publication.findMany({ where: { state: { in: ["queued", "uploading"] } } });
    const running = rows.filter(({ state }) => state === "uploading");
    mostAtOnce = Math.max(mostAtOnce, running.length);
    for (const { id, state, waitReason, publishAt } of rows) {
      const isInTime = publishAt !== null && publishAt.getTime() > now;
      if (state === "queued") expect(waitReason).not.toBeNull();
      if (isInTime && waitReason?.includes("It will miss its slot")) warned.add(id);
    }
    if (running.length === 0) {
      now += getMsUntilPacificMidnight(now);
      continue;
    }

    const day = toPacificDay(now);
    const served = days.get(day) ?? new Map<string, number>();
    days.set(day, served);
    for (const { id, workspaceId } of running) {
      await useQuota(workspaceId, "videos.insert", 1, now);
      await useQuota(workspaceId, "units", leastUnits, now);
      served.set(workspaceId, (served.get(workspaceId) ?? 0) + 1);
      expect(uploadedAt.has(id)).toBe(false);
      uploadedAt.set(id, now + uploadMs);
    }
    const ids = running.map(({ id }) => id);
    await prisma.publication.updateMany({ where: { id: { in: ids } }, data: { state: "succeeded" } });
    now += uploadMs;
  }

  const rows = await prisma.publication.findMany();
  expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 300 }, () => "succeeded"));
  expect(mostAtOnce).toBe(5);
  const late = rows.filter(({ id, publishAt }) => (uploadedAt.get(id) ?? 0) > (publishAt?.getTime() ?? 0));
  expect(late.length).toBeGreaterThan(0);
  expect(late.filter(({ id }) => !warned.has(id))).toEqual([]);

  expect(
    [...days.values()].map((served) => [...served.values()].reduce((sum, count) => sum + count, 0)),
  ).toEqual([...[100, 100, 100]]);
  const left = new Map(wanted);
  for (const served of days.values()) {
    const got = workspaceIds.map((id) => served.get(id) ?? 0);
    const fair = shareFairly(
      workspaceIds.map((id) => left.get(id) ?? 0),
      100,
    );
    const shares = got.flatMap((count, index) => (fair[index] ? [count / fair[index]] : []));
    expect(jainIndex(shares)).toBeGreaterThanOrEqual(0.95);
    for (const [index, id] of workspaceIds.entries()) left.set(id, (left.get(id) ?? 0) - (got[index] ?? 0));
  }
});
