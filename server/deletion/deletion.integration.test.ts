import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, signInAs } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { createSession, findPerson } from "@/server/auth/sessions/repository";
import { listMembers } from "@/server/workspaces/repository";
import { undoDays } from "@/server/undo-time";
import { cancelRendersOfDeleted } from "./delete";

let database: Awaited<ReturnType<typeof openDatabase>>;
const notFound = { code: "NOT_FOUND" };
const password = "";

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(closeDatabase);

const as = (account: Account | null) => createCaller({ account, caller: { address: "" } });

/** What somebody can do who has signed in again after they deleted something. */
async function comeBack(userId: string) {
  const person = await findPerson(await createSession({ userId, userAgent: "", address: "" }));

  return createCaller({ account: null, person, caller: { address: "" } });
}

async function join(account: Account, workspaceId: string, role: "owner" | "editor"): Promise<void> {
  // The longest membership is the workspace that a person is in.
  await database.prisma.membership.create({
    data: { userId: account.userId, workspaceId, role, createdAt: new Date(0) },
  });
}

async function deleteDaysAgo(table: "user" | "workspace", id: string, days: number): Promise<void> {
  const change = { where: { id }, data: { deletedAt: new Date(Date.now() - days * 86_400_000) } };
  await (table === "user" ? database.prisma.user.update(change) : database.prisma.workspace.update(change));
}

test("a deleted account has no session and no link, and comes back with its workspace and videos", async () => {
  const ann = await createAccount("ann");
  const { userId } = ann;
  await database.prisma.oneTimeToken.create({
    data: { userId, purpose: "password_reset", tokenHash: "ann's", expiresAt: new Date(Date.now() + 60_000) },
  });
  const { videoId } = await as(ann).videos.create({ script: "# Cranes\n\nThey wade.\n" });

  await as(ann).deletion.deleteAccount({ password });

  const { session, oneTimeToken } = database.prisma;
  expect([
    await session.count({ where: { userId } }),
    await oneTimeToken.count({ where: { userId } }),
  ]).toEqual([0, 0]);
  expect(await signInAs(userId)).toBeNull();
  const back = await comeBack(userId);
  await expect(back.videos.get({ videoId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });

  await back.deletion.keepAccount();

  const kept = await signInAs(userId);
  expect(kept).toMatchObject({ workspaceId: ann.workspaceId, role: "owner" });
  expect((await as(kept).videos.get({ videoId })).title).toBe("Cranes");
});

test("what was deleted too long ago comes back for nobody", async () => {
  const late = await createAccount("late");
  await as(late).deletion.deleteAccount({ password });
  for (const [table, id] of [
    ["user", late.userId],
    ["workspace", late.workspaceId],
  ] as const) {
    await deleteDaysAgo(table, id, undoDays + 0.01);
  }
  const back = await comeBack(late.userId);

  await expect(back.deletion.keepAccount()).rejects.toMatchObject(notFound);
  await expect(back.deletion.restoreWorkspace(late)).rejects.toMatchObject(notFound);
  await expect(back.deletion.createWorkspace({ name: "Another" })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("renders that wait or run for what is deleted are cancelled, and so is one that was asked for meanwhile", async () => {
  const { workspaceId, ...owner } = await createAccount("renders");
  const account = { ...owner, workspaceId };
  const { videoId } = await as(account).videos.create({ script: "# Cranes\n\nThey wade.\n" });
  const addRender = (state: "queued" | "running") =>
    database.prisma.render.create({ data: { workspaceId, videoId, state } });
  const listStates = async () =>
    (await database.prisma.render.findMany({ where: { workspaceId } })).map(({ state }) => state);
  await addRender("queued");
  await addRender("running");

  await as(account).deletion.deleteWorkspace({ password });

  expect(await listStates()).toEqual(["cancelled", "cancelled"]);
  await addRender("queued");
  await cancelRendersOfDeleted();
  expect(await listStates()).toEqual(["cancelled", "cancelled", "cancelled"]);
});

test("a deleted workspace is out of reach for all who were in it, until its owner restores it", async () => {
  const [owner, editor] = [await createAccount("owner"), await createAccount("editor")];
  const { workspaceId } = owner;
  await join(editor, workspaceId, "editor");
  await expect(
    as(await signInAs(editor.userId)).deletion.deleteWorkspace({ password }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const own = await signInAs(editor.userId);
  expect(own?.workspaceId).toBe(workspaceId);

  await as(owner).deletion.deleteWorkspace({ password });

  expect(await signInAs(owner.userId)).toBeNull();
  expect((await signInAs(editor.userId))?.workspaceId).toBe(editor.workspaceId);
  await expect(as(editor).deletion.restoreWorkspace({ workspaceId })).rejects.toMatchObject(notFound);

  await (await comeBack(owner.userId)).deletion.restoreWorkspace({ workspaceId });

  expect((await signInAs(owner.userId))?.workspaceId).toBe(workspaceId);
  expect((await signInAs(editor.userId))?.workspaceId).toBe(workspaceId);
});

test("whoever has deleted their workspace makes one other, and not ever more", async () => {
  const { userId } = await createAccount("again");
  for (let count = 0; count < 3; count += 1) {
    await as(await signInAs(userId)).deletion.deleteWorkspace({ password });
    const back = await comeBack(userId);
    if (count === 2) {
      await expect(back.deletion.createWorkspace({ name: "Fourth" })).rejects.toMatchObject({
        message: "You deleted 3 workspaces in the last weeks; restore one of them.",
      });
      return;
    }

    const creations = [0, 1].map(() => back.deletion.createWorkspace({ name: "Next" }));
    const results = await Promise.allSettled(creations);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await signInAs(userId)).toMatchObject({ workspaceName: "Next", role: "owner" });
  }
});

test("whoever deletes their account is out of the workspaces of others, which stay", async () => {
  const [owner, guest] = [await createAccount("host"), await createAccount("guest")];
  const { workspaceId } = owner;
  await join(guest, workspaceId, "editor");

  await as(guest).deletion.deleteAccount({ password });

  expect(await signInAs(guest.userId)).toBeNull();
  expect((await signInAs(owner.userId))?.workspaceId).toBe(workspaceId);
  expect(await listMembers(workspaceId)).toEqual([{ userId: owner.userId, name: "host" }]);
});

test("a workspace with another owner goes with the last of them, also of those who go at the same moment", async () => {
  const names = Array.from({ length: 6 }, (_, index) => `pair-${index}`);
  const pairs = await Promise.all(
    names.map(async (name) => {
      const [first, second] = [await createAccount(name), await createAccount(`${name}-too`)];
      await join(second, first.workspaceId, "owner");

      return { first, second };
    }),
  );
  const workspaceIds = pairs.map(({ first }) => first.workspaceId);
  const list = await as(pairs[0]?.first ?? null).deletion.listOwned();
  expect(list).toMatchObject([{ workspaceId: workspaceIds[0], goesWithAccount: false, videoCount: 0 }]);

  const people = pairs.flatMap(({ first, second }) => [first, second]);
  await Promise.all(people.map((account) => as(account).deletion.deleteAccount({ password })));

  const where = { id: { in: workspaceIds }, deletedAt: null };
  expect(await database.prisma.workspace.count({ where })).toBe(0);
  for (const { userId, workspaceId } of people.slice(0, 2)) {
    const back = await comeBack(userId);
    await expect(back.deletion.restoreWorkspace({ workspaceId })).rejects.toMatchObject(notFound);
  }
});
