import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { spend } from "@/server/costs/spend";
import { createCaller } from "./root";

const month = new Date().toISOString().slice(0, 7);
const oneDollar = { scope: "workspace", dayMicros: 1_000_000, monthMicros: null } as const;
let ann: Account;
let bob: Account;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  bob = await createAccount("bob");
  const { workspaceId, userId } = ann;
  await spend({ workspaceId, userId, capability: "writer", provider: "xai", model: "grok" }, 20, () =>
    Promise.resolve({ result: null, amountMicros: 20, usage: {} }),
  );
});
afterAll(closeDatabase);

const call = (account: Account) => createCaller({ account, caller: { address: "" } }).costs;

it("every member sees what was spent, and those who manage the workspace set what may be", async () => {
  const viewer = call({ ...ann, role: "viewer" });
  await call(ann).setCaps(oneDollar);

  expect(await viewer.summary({ month })).toMatchObject({ calls: 1, spentMicros: 20 });
  expect((await viewer.entries({ month })).entries).toMatchObject([
    { memberName: "ann", providerName: "Grok" },
  ]);
  expect(await viewer.caps()).toMatchObject([{ usedMicros: 20, amountMicros: 1_000_000 }]);
  for (const role of ["viewer", "reviewer", "editor"] as const) {
    await expect(call({ ...ann, role }).setCaps(oneDollar)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

it("nobody else sees or changes it", async () => {
  const { entries } = await call(ann).entries({ month });
  const cursor = { createdAt: new Date(Date.now() + 60_000), entryId: entries[0]?.entryId ?? "" };
  const bobs = call(bob);
  const none = { dayMicros: null, monthMicros: null };

  expect(await bobs.summary({ month })).toMatchObject({ calls: 0, members: [], firstMonth: null });
  expect((await bobs.entries({ month, cursor })).entries).toEqual([]);
  expect(await bobs.caps()).toEqual([]);
  await bobs.setCaps({ scope: "workspace", ...none });
  const others = { scope: "member", scopeId: ann.userId, ...none } as const;
  await expect(bobs.setCaps(others)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await call(ann).caps()).toHaveLength(1);
});

it.each([
  ["a month that is none", () => call(ann).summary({ month: "2026-00" })],
  ["a cap below nothing", () => call(ann).setCaps({ ...oneDollar, dayMicros: -1 })],
  ["a cap of part of a millionth", () => call(ann).setCaps({ ...oneDollar, dayMicros: 0.5 })],
  ["a cap of another’s workspace", () => call(bob).setCaps({ ...oneDollar, scopeId: ann.workspaceId })],
])("%s is rejected", async (_what, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
