import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { joinAs, lookAgain, openIn } from "@/e2e/setup/team";
import { createAccount } from "@/e2e/setup/uploads";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { endWithSession } from "@/server/api/end-with-session";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";

let database: Awaited<ReturnType<typeof openDatabase>>;
let owner: Account;
let workspaceId: string;
const password = "";
const forbidden = { code: "FORBIDDEN" };

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  owner = await createAccount(`owner-${crypto.randomUUID()}`);
  ({ workspaceId } = owner);
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const as = (account: Account | null) => createCaller({ account, caller: { address: "" } });
const listRoles = async () => {
  const members = await as(owner).members.list();

  return members.map(({ name, role }) => `${name.split("-")[0] ?? ""}: ${role}`).sort();
};
const change = (actor: Account, { userId }: Account, role: "admin" | "editor" | "viewer") =>
  as(actor).members.change({ userId, role, channelIds: [] });

test("an admin gives others roles, and an owner takes theirs from nobody but an owner", async () => {
  const [admin, editor] = [
    await joinAs({ workspaceId, role: "admin" }),
    await joinAs({ workspaceId, role: "editor" }),
  ];

  await change(admin, editor, "viewer");
  expect(await listRoles()).toEqual(["admin: admin", "editor: viewer", "owner: owner"]);
  await expect(change(admin, owner, "viewer")).rejects.toMatchObject(forbidden);
  await expect(as(admin).members.remove(owner)).rejects.toMatchObject(forbidden);
  await expect(change(editor, admin, "viewer")).rejects.toMatchObject(forbidden);
  await expect(as(editor).members.remove(admin)).rejects.toMatchObject(forbidden);
});

test("the last owner cannot leave, be removed or take another role", async () => {
  await expect(as(owner).members.leave()).rejects.toMatchObject({
    message: "You are the last owner; hand the workspace over before you leave, or delete it.",
  });
  await expect(as(owner).members.remove(owner)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(change(owner, owner, "admin")).rejects.toMatchObject({
    message: "You are the last owner; hand the workspace over before you take another role.",
  });
});

test.each(["leave", "remove", "change"] as const)(
  "of two owners who go at once by %s one stays",
  async (way) => {
    for (let round = 0; round < 4; round += 1) {
      const host = await createAccount(`host-${crypto.randomUUID()}`);
      const other = await joinAs({ workspaceId: host.workspaceId, role: "owner" });
      const act = (actor: Account, target: Account) =>
        way === "leave"
          ? as(actor).members.leave()
          : way === "remove"
            ? as(actor).members.remove(target)
            : change(actor, target, "viewer");

      const results = await Promise.allSettled([act(host, other), act(other, host)]);

      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(
        await database.prisma.membership.count({ where: { workspaceId: host.workspaceId, role: "owner" } }),
      ).toBe(1);
    }
  },
);

test("an owner hands the workspace over and becomes an admin, or stays one of two", async () => {
  const [heir, second] = [
    await joinAs({ workspaceId, role: "editor", name: "heir" }),
    await joinAs({ workspaceId, role: "viewer", name: "second" }),
  ];
  const { userId } = heir;
  await expect(
    as(heir).members.transfer({ userId: second.userId, staysOwner: false, password }),
  ).rejects.toMatchObject(forbidden);

  await as(owner).members.transfer({ userId, staysOwner: false, password });

  expect(await listRoles()).toEqual(["heir: owner", "owner: admin", "second: viewer"]);
  const now = await lookAgain(heir);
  await as(now).members.transfer({ userId: second.userId, staysOwner: true, password });
  expect(await listRoles()).toEqual(["heir: owner", "owner: admin", "second: owner"]);
});

test("whoever hands a workspace over shows again who they are", async () => {
  const { userId } = await joinAs({ workspaceId, role: "editor" });
  await database.prisma.session.update({
    where: { id: owner.sessionId },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });

  await expect(
    as(await lookAgain(owner)).members.transfer({ userId, staysOwner: false, password }),
  ).rejects.toMatchObject({ message: /Sign out and in again first/ });
});

test("a removed member's sessions are in another workspace of theirs at once, and their links open nothing", async () => {
  const admin = await joinAs({ workspaceId, role: "admin" });
  const { videoId } = await as(owner).videos.create({ script: "# Cranes\n\nThey wade.\n" });
  expect((await as(admin).videos.get({ videoId })).title).toBe("Cranes");
  const { link } = await as(admin).members.invite({ email: "", role: "admin" });
  const issued = { workspaceId, createdById: admin.userId, tokenHash: crypto.randomUUID() };
  await database.prisma.calendarFeed.create({ data: issued });
  await database.prisma.guestLink.create({
    data: { ...issued, videoId, name: "Guest", expiresAt: new Date(Date.now() + 60_000) },
  });

  await as(owner).members.remove(admin);

  const now = await lookAgain(admin);
  expect(now?.workspaceId).not.toBe(workspaceId);
  await expect(as(now).videos.get({ videoId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const secret = link?.split("#")[1] ?? "";
  await expect(as(now).members.accept({ secret })).rejects.toMatchObject({
    message: "This invitation was taken back; ask for a new one.",
  });
  const where = { workspaceId, revokedAt: null };
  expect([
    await database.prisma.calendarFeed.count({ where }),
    await database.prisma.guestLink.count({ where }),
  ]).toEqual([0, 0]);
});

test("an admin who becomes an editor has invited nobody any more", async () => {
  const admin = await joinAs({ workspaceId, role: "admin" });
  await as(admin).members.invite({ email: "", role: "admin" });

  await change(owner, admin, "editor");

  expect(await as(owner).members.invitations()).toEqual([]);
});

test("what a removed member watches ends at once", async () => {
  const viewer = await joinAs({ workspaceId, role: "viewer" });
  const isSignedIn = async () => (await lookAgain(viewer))?.workspaceId === workspaceId;
  const ends: string[] = [];
  async function* watchForever(signal: AbortSignal) {
    yield "first";
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    ends.push("ended");
  }
  const stream = endWithSession({ isSignedIn, signal: undefined, open: watchForever });
  // It would ask by itself in a while; here that while never ends.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    expect(await stream.next()).toMatchObject({ value: "first" });
    const end = expect(stream.next()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });

    await as(owner).members.remove(viewer);

    await end;
    expect(ends).toEqual(["ended"]);
  } finally {
    vi.useRealTimers();
  }
});

test("whoever is in several workspaces switches between them, and is asked nothing of the others", async () => {
  const editor = await joinAs({ workspaceId, role: "editor", name: "Eve" });
  const names = async () => (await as(editor).workspaces.listOwn()).map(({ name }) => name.split("-")[0]);
  expect((await names()).sort()).toEqual(["Eve's workspace", "owner"]);

  await as(editor).workspaces.create({ name: "Side project" });

  const now = await lookAgain(editor);
  expect(now).toMatchObject({ workspaceName: "Side project", role: "owner" });
  await as(now).workspaces.switch({ workspaceId });
  expect(await lookAgain(editor)).toMatchObject({ workspaceId, role: "editor" });
  const stranger = await createAccount(`stranger-${crypto.randomUUID()}`);
  await expect(as(stranger).workspaces.switch({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a video of another workspace of one's own is found, and one of a stranger's is not", async () => {
  const { videoId } = await as(owner).videos.create({ script: "# Cranes\n\nThey wade.\n" });
  const editor = await joinAs({ workspaceId, role: "editor" });
  const { workspaceId: ownId } = await as(editor)
    .workspaces.create({ name: "Elsewhere" })
    .then((id) => openIn(editor.userId, id));

  expect(ownId).not.toBe(workspaceId);
  expect(await as(editor).workspaces.findOfVideo({ videoId })).toMatchObject({ workspaceId });
  const stranger = await createAccount(`stranger-${crypto.randomUUID()}`);
  expect(await as(stranger).workspaces.findOfVideo({ videoId })).toBeNull();
});

test("nobody has more than ten workspaces, also of those who ask at once", async () => {
  const { userId } = owner;
  await database.prisma.workspace.createMany({
    data: Array.from({ length: 7 }, (_, index) => ({ slug: `${userId}-${index}`, name: "Another" })),
  });
  const made = await database.prisma.workspace.findMany({ where: { slug: { startsWith: userId } } });
  await database.prisma.membership.createMany({
    data: made.map(({ id }) => ({ userId, workspaceId: id, role: "owner" as const })),
  });

  const attempts = await Promise.allSettled(
    Array.from({ length: 5 }, () => as(owner).workspaces.create({ name: "Next" })),
  );

  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

test("a channel that somebody is limited to may be deleted: they have no more than before", async () => {
  await expect(
    as(owner).members.change({ ...owner, role: "editor", channelIds: [crypto.randomUUID()] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const gone = await joinAs({ workspaceId, role: "editor", channelIds: [crypto.randomUUID()] });

  await expect(as(gone).videos.create({ script: "# Cranes\n\nThey wade.\n" })).rejects.toMatchObject(
    forbidden,
  );
});
