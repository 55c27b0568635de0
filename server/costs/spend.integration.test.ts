import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { reserve } from "./repository";
import type { CapScope, Purpose } from "./schema";
import { spend } from "./spend";
import type { Period } from "./periods";

beforeAll(openDatabase);
afterAll(closeDatabase);

const channelId = randomUUID();
const userId = randomUUID();

async function startPurpose(): Promise<Purpose> {
  const workspaceId = await getOrCreateWorkspace(randomUUID(), "Costs");

  return { workspaceId, channelId, userId, capability: "writer", provider: "anthropic", model: "model" };
}

function setCap({ workspaceId }: Purpose, scope: CapScope, period: Period, amountMicros: number) {
  const scopeId = { workspace: workspaceId, channel: channelId, member: userId }[scope];

  return getDatabase().prisma.spendingCap.create({
    data: { workspaceId, scope, scopeId, period, amountMicros },
  });
}

async function listEntries({ workspaceId }: Purpose) {
  const rows = await getDatabase().prisma.costEntry.findMany({
    where: { workspaceId },
    orderBy: { id: "asc" },
  });

  return rows.map(({ state, amountMicros, usage }) => ({ state, micros: Number(amountMicros), usage }));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const costs = (amountMicros: number) => () =>
  Promise.resolve({ result: "written", amountMicros, usage: { inputTokens: amountMicros } });
const spendingCapReached = { code: "SPENDING_CAP_REACHED" };

it("what a call may cost is entered before it, and what it did cost afterwards", async () => {
  const purpose = await startPurpose();

  const result = await spend(purpose, 500, async () => {
    expect(await listEntries(purpose)).toEqual([{ state: "reserved", micros: 500, usage: {} }]);

    return { result: "written", amountMicros: 120, usage: { inputTokens: 7 } };
  });

  expect(result).toBe("written");
  expect(await listEntries(purpose)).toEqual([{ state: "spent", micros: 120, usage: { inputTokens: 7 } }]);
});

it.each(["workspace", "channel", "member"] as const)(
  "a cap of a %s is reached to the millionth, and not exceeded by one",
  async (scope) => {
    const purpose = await startPurpose();
    await setCap(purpose, scope, "day", 1000);
    await spend(purpose, 900, costs(400));

    await expect(spend(purpose, 601, costs(1))).rejects.toMatchObject(spendingCapReached);
    expect(await spend(purpose, 600, costs(600))).toBe("written");
    await expect(spend(purpose, 1, costs(1))).rejects.toMatchObject(spendingCapReached);

    const others = { ...purpose, channelId: undefined, userId: undefined };
    if (scope !== "workspace") expect(await spend(others, 5000, costs(1))).toBe("written");
  },
);

it("says which cap stopped a call, what is left of it, until when, and where it is changed", async () => {
  const purpose = await startPurpose();
  const { workspaceId } = purpose;
  const data = {
    id: channelId,
    workspaceId,
    name: "Deep sea",
    nameKey: "deep sea",
    timeZone: "UTC",
    profile: {},
  };
  await getDatabase().prisma.channel.create({ data });
  await setCap(purpose, "workspace", "day", 30_000);
  await setCap(purpose, "channel", "month", 50_000);
  await spend(purpose, 29_000, costs(29_000));
  const createdAt = new Date();
  const end = new Date(Date.UTC(createdAt.getUTCFullYear(), createdAt.getUTCMonth() + 1));
  const resets = end.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

  await expect(spend(purpose, 21_001, costs(1))).rejects.toMatchObject({
    message: `This may cost up to $0.03, and the monthly cap of the channel “Deep sea” ($0.05) has $0.02 left until ${resets}, 00:00 UTC; wait until then, or have it raised on the page Costs.`,
  });
  await expect(spend(purpose, 1001, costs(1))).rejects.toThrow(
    "the daily cap of the workspace ($0.03) has less than $0.01 left until",
  );
  expect(await getDatabase().prisma.costEntry.count({ where: { workspaceId } })).toBe(1);
});

it("what was spent yesterday, or last month, leaves today’s caps alone", async () => {
  const purpose = await startPurpose();
  await setCap(purpose, "workspace", "day", 100);
  await setCap(purpose, "workspace", "month", 150);
  await spend(purpose, 100, costs(100));
  const { workspaceId } = purpose;
  const now = new Date();
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const moveTo = (createdAt: number) =>
    getDatabase().prisma.costEntry.updateMany({
      where: { workspaceId },
      data: { createdAt: new Date(createdAt) },
    });

  await moveTo(Date.UTC(year, month, day));
  await expect(spend(purpose, 1, costs(1))).rejects.toMatchObject(spendingCapReached);
  await moveTo(Date.UTC(year, month) - 1);
  expect(await spend(purpose, 100, costs(100))).toBe("written");
});

it.each(["PROVIDER_RATE_LIMITED", "PROVIDER_REJECTED"] as const)(
  "of a call that ended with %s nothing stays: it was not charged",
  async (code) => {
    const purpose = await startPurpose();
    const fail = () => Promise.reject(new AppError(code, "No."));

    await expect(spend(purpose, 500, fail)).rejects.toMatchObject({ code });
    expect(await listEntries(purpose)).toEqual([]);
  },
);

it.each([
  new AppError("PROVIDER_UNAVAILABLE", "Cut off."),
  new AppError("CANCELLED", "Stopped."),
  new Error("?"),
])("what may have been charged stays at its most, and counts: %s", async (error) => {
  const purpose = await startPurpose();
  await setCap(purpose, "workspace", "month", 600);

  await expect(spend(purpose, 500, () => Promise.reject(error))).rejects.toBe(error);
  expect(await listEntries(purpose)).toEqual([{ state: "reserved", micros: 500, usage: {} }]);
  await expect(spend(purpose, 101, costs(1))).rejects.toMatchObject(spendingCapReached);
});

it("what costs nothing is entered, and no cap stops it", async () => {
  const purpose = await startPurpose();
  await setCap(purpose, "workspace", "day", 0);

  expect(await spend(purpose, 0, costs(0))).toBe("written");
  expect(await listEntries(purpose)).toMatchObject([{ state: "spent", micros: 0 }]);
  await expect(spend(purpose, 1, costs(1))).rejects.toMatchObject(spendingCapReached);
});

it("a workspace that is gone spends nothing", async () => {
  const purpose = { ...(await startPurpose()), workspaceId: randomUUID() };

  await expect(spend(purpose, 1, costs(1))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

/** Fifty calls, each with the most it may cost and the share of that it does cost. */
const calls = fc.array(fc.record({ most: fc.integer({ min: 1, max: 1000 }), share: fc.nat(100) }), {
  minLength: 50,
  maxLength: 50,
});
const caps = fc.record({
  workspace: fc.integer({ min: 1, max: 30_000 }),
  channel: fc.integer({ min: 1, max: 30_000 }),
  member: fc.integer({ min: 1, max: 30_000 }),
});

it("fifty calls at once exceed no cap by a millionth, at no moment", async () => {
  await fc.assert(
    fc.asyncProperty(calls, caps, async (list, amounts) => {
      const purpose = await startPurpose();
      await Promise.all([
        setCap(purpose, "workspace", "day", amounts.workspace),
        setCap(purpose, "channel", "month", amounts.channel),
        setCap(purpose, "member", "day", amounts.member),
      ]);
      const least = Math.min(...Object.values(amounts));
      const sums: number[] = [];
      const addSum = async () =>
        void sums.push(sum((await listEntries(purpose)).map(({ micros }) => micros)));

      const ends = await Promise.allSettled(
        list.map(({ most, share }) =>
          spend(purpose, most, async () => {
            await addSum();
            const amountMicros = Math.floor((most * share) / 100);

            return { result: amountMicros, amountMicros, usage: {} };
          }),
        ),
      );
      await addSum();

      expect(Math.max(...sums)).toBeLessThanOrEqual(least);
      const paid = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
      expect(sums.at(-1)).toBe(sum(paid));
      for (const end of ends)
        if (end.status === "rejected") expect(end.reason).toMatchObject(spendingCapReached);
    }),
    { numRuns: 10 },
  );
});

it("the database alone keeps the caps, where no two calls are in the same process; and stops none that has room", async () => {
  await fc.assert(
    fc.asyncProperty(calls, caps, async (list, { workspace: cap }) => {
      const purpose = await startPurpose();
      const check = (most: number) => (uses: { usedMicros: number }[]) => {
        if ((uses[0]?.usedMicros ?? 0) + most > cap) throw new AppError("SPENDING_CAP_REACHED", "No.");
      };
      await setCap(purpose, "workspace", "day", cap);

      const ends = await Promise.allSettled(list.map(({ most }) => reserve(purpose, most, check(most))));

      const reserved = sum((await listEntries(purpose)).map(({ micros }) => micros));
      const isReserved = (index: number) => ends[index]?.status === "fulfilled";
      expect(reserved).toBe(sum(list.filter((_, index) => isReserved(index)).map(({ most }) => most)));
      expect(reserved).toBeLessThanOrEqual(cap);
      for (const [index, { most }] of list.entries())
        if (!isReserved(index)) expect(reserved + most).toBeGreaterThan(cap);
    }),
    { numRuns: 10 },
  );
});

it("a call of an unknown price is made where there is no cap, and stopped where one could not be kept", async () => {
  const purpose = await startPurpose();
  expect(await spend(purpose, null, costs(0))).toBe("written");
  await setCap(purpose, "workspace", "day", 1_000_000);

  await expect(spend(purpose, null, costs(0))).rejects.toMatchObject({
    ...spendingCapReached,
    userMessage: expect.stringMatching(
      /^The price of model is not known here, so that the daily cap/,
    ) as string,
  });
});
