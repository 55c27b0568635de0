import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { chargeQuota, fillQuota, listQuotaLimits, purgeQuotaUses, readQuota } from "./quota-ledger";

const dayMs = 24 * 60 * 60_000;
const projectId = "4242";
let user: { workspaceId: string; projectId: string };

beforeAll(openDatabase);
afterAll(closeDatabase);
beforeEach(async () => {
  await getDatabase().prisma.quotaUse.deleteMany();
  user = { workspaceId: await getOrCreateWorkspace(`quota-${randomUUID()}`, "Quota"), projectId };
});

test("however many calls begin at once, the day’s quota holds, and no call is refused that it has room for", async () => {
  const limit = listQuotaLimits().units;
  const attempts = Array.from({ length: 30 }, () => chargeQuota(user, "captions.insert"));
  const results = await Promise.allSettled(attempts);

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(Math.floor(limit / 400));
  expect((await readQuota(projectId)).units).toBe(Math.floor(limit / 400) * 400);
});

test("a quota that Google says is used up is full, however many hear it at once", async () => {
  await chargeQuota(user, "thumbnails.set");
  await Promise.all(Array.from({ length: 5 }, () => fillQuota(user, "thumbnails.set")));

  expect((await readQuota(projectId)).units).toBe(listQuotaLimits().units);
  await expect(chargeQuota(user, "videos.list")).rejects.toMatchObject({ code: "YOUTUBE_QUOTA_EXCEEDED" });
});

test("what was used on days long past is forgotten, and nothing else", async () => {
  const { prisma } = getDatabase();
  const days = [0, 1, 20, 50].map((count) => toPacificDay(Date.now() - count * dayMs));
  await prisma.quotaUse.createMany({
    data: days.map((pacificDay) => ({
      ...user,
      pacificDay,
      bucket: "units",
      units: 1,
      method: "videos.list",
    })),
  });
  await purgeQuotaUses();

  const kept = await prisma.quotaUse.findMany({ orderBy: { pacificDay: "desc" } });
  expect(kept.map(({ pacificDay }) => pacificDay)).toEqual(days.slice(0, 3));
});
