import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { createCaller } from "./root";

const provider = "ollama";
let ann: Account;

const callAs = (account: Account) => createCaller({ account, caller: { address: "" } });

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  const settings = { model: { id: "m", name: "Ann’s model" } };
  await getDatabase().prisma.providerConnection.create({
    data: { workspaceId: ann.workspaceId, provider, position: 0, settings },
  });
});

afterAll(closeDatabase);

it("connections are their workspace's own: nobody else sees, uses, moves or removes them", async () => {
  const bob = callAs(await createAccount("bob"));
  const notFound = { code: "NOT_FOUND" };

  await expect(bob.connections.remove({ provider })).rejects.toMatchObject(notFound);
  await expect(bob.connections.test({ provider })).rejects.toMatchObject(notFound);
  await expect(bob.connections.listModels({ provider })).rejects.toMatchObject(notFound);
  await bob.connections.reorder({ providers: [provider] });
  expect((await bob.connections.list()).connections).toEqual([]);
  expect((await callAs(ann).connections.list()).connections).toMatchObject([
    { model: { name: "Ann’s model" } },
  ]);
});

it("only owners and admins see connections, and what the installation is made of", async () => {
  const forbidden = { code: "FORBIDDEN" };
  for (const role of ["editor", "reviewer", "viewer"] as const) {
    const member = callAs({ ...ann, role });
    await expect(member.connections.list()).rejects.toMatchObject(forbidden);
    await expect(member.connections.save({ provider })).rejects.toMatchObject(forbidden);
    await expect(member.connections.remove({ provider })).rejects.toMatchObject(forbidden);
    await expect(member.connections.reorder({ providers: [] })).rejects.toMatchObject(forbidden);
    await expect(member.connections.findLocal()).rejects.toMatchObject(forbidden);
    await expect(member.readiness.check()).rejects.toMatchObject(forbidden);
  }
});
