import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type SmtpServer, startSmtpServer } from "@/e2e/fakes/smtp-server";
import type { Account, Person } from "@/server/auth/schema";

/** The configuration is read once: the mail server must be there before the code is. */
const smtp: SmtpServer = await startSmtpServer();
process.env.SMTP_URL = smtp.url;
process.env.APP_ORIGIN = "https://studio.example.com";
const { joinAs, lookAgain } = await import("@/e2e/setup/team");
const { createAccount, signInAs } = await import("@/e2e/setup/uploads");
const { closeDatabase, openDatabase } = await import("@/server/adapters/db/database");
const { createCaller } = await import("@/server/api/root");
const { signInWithGoogle } = await import("@/server/auth/sign-in/sign-in-with-google");
const { createSession, findPerson } = await import("@/server/auth/sessions/repository");
const { env } = await import("@/server/env");
const { addChannel } = await import("@/server/publications/queue/queue.fixture");

let database: Awaited<ReturnType<typeof openDatabase>>;
let owner: Account;
let workspaceId: string;
let count = 0;
let email: string;
const newcomer = { name: "Nina", password: "correct horse battery" };

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  count += 1;
  email = `guest-${count}@example.com`;
  owner = await createAccount(`owner-${count}`);
  ({ workspaceId } = owner);
  await database.prisma.user.update({
    where: { id: owner.userId },
    data: { emailVerifiedAt: new Date() },
  });
  owner = { ...owner, isEmailVerified: true };
});
afterAll(async () => {
  await closeDatabase();
  await smtp.close();
});

const as = (account: Account | null, person?: Person | null) =>
  createCaller({ account, person, caller: { address: "" } });
const nobody = as(null);
const accept = (account: Account, secret: string) => as(account).members.accept({ secret });
const look = (secret: string) => nobody.members.lookAtInvitation({ secret });

/** The secret of the newest mail to an address. */
async function readSecret(address = email): Promise<string> {
  const { text } = await smtp.waitForMail(address, /\/invite#/);

  return /invite#(\S+)/.exec(text)?.[1] ?? "";
}

async function createLink(role: "editor" | "admin" = "editor", channelIds: string[] = []): Promise<string> {
  const { link } = await as(owner).members.invite({ email: "", role, channelIds });

  return link?.split("#")[1] ?? "";
}

/** Somebody with an account of their own. */
const createGuest = () => createAccount(email.split("@")[0] ?? "");

test("whoever is invited by mail makes an account with it, and is in the workspace at once", async () => {
  const sent = await as(owner).members.invite({ email: email.toUpperCase(), role: "editor" });
  expect(sent.link).toBeNull();
  const secret = await readSecret();

  expect(await look(secret)).toEqual({
    ...{ workspaceName: owner.workspaceName, invitedBy: owner.name, role: "editor", channelNames: [] },
    ...{ email, hasAccount: false },
  });
  expect(await nobody.members.signUp({ ...newcomer, email, secret })).toEqual({ canSignIn: true });

  const user = await database.prisma.user.findUniqueOrThrow({ where: { email } });
  expect(await signInAs(user.id)).toMatchObject({
    ...{ workspaceId, role: "editor", isEmailVerified: true, channelIds: [] },
  });
  expect(await as(owner).members.invitations()).toEqual([]);
});

test("whoever has an account takes the invitation with it, which shows their address to be theirs", async () => {
  const guest = await createGuest();
  expect(guest.isEmailVerified).toBe(false);
  await as(owner).members.invite({ email, role: "reviewer" });

  await accept(guest, await readSecret());

  expect(await lookAgain(guest)).toMatchObject({ workspaceId, role: "reviewer", isEmailVerified: true });
});

test("a link makes one of several members who follow it at once, and nobody after", async () => {
  const secret = await createLink();
  const guests = await Promise.all(
    Array.from({ length: 5 }, (_, index) => createAccount(`crowd-${count}-${index}`)),
  );

  const results = await Promise.allSettled(guests.map((guest) => accept(guest, secret)));

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.prisma.membership.count({ where: { workspaceId } })).toBe(2);
  await expect(look(secret)).rejects.toMatchObject({
    message: "This invitation was used already; ask for a new one.",
  });
});

test("a link that is handed on makes an account, whose address is verified before it can be signed in to", async () => {
  const secret = await createLink();

  expect(await nobody.members.signUp({ ...newcomer, email, secret })).toEqual({ canSignIn: false });

  await smtp.waitForMail(email, /\/verify-email#/);
  const user = await database.prisma.user.findUniqueOrThrow({ where: { email } });
  expect(user.emailVerifiedAt).toBeNull();
  expect(await signInAs(user.id)).toMatchObject({ workspaceId });
});

test("whoever signs up with another's address and a link learns nothing, and uses nothing up", async () => {
  await createGuest();
  const secret = await createLink();

  expect(await nobody.members.signUp({ ...newcomer, email, secret })).toEqual({ canSignIn: false });

  await smtp.waitForMail(email, /already has an account/);
  expect((await look(secret)).role).toBe("editor");
});

test("role and channels are those of the invitation", async () => {
  const { channelId } = await addChannel(workspaceId);
  const guest = await createGuest();

  await accept(guest, await createLink("editor", [channelId]));

  expect(await lookAgain(guest)).toMatchObject({ role: "editor", channelIds: [channelId] });
  await expect(createLink("editor", [crypto.randomUUID()])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a member, and oneself, are invited by nobody", async () => {
  const member = await joinAs({ workspaceId, role: "viewer" });

  await expect(as(owner).members.invite({ email: member.email, role: "admin" })).rejects.toMatchObject({
    message: `${member.email} is in this workspace already; change their role in the list.`,
  });
  await expect(as(owner).members.invite({ email: owner.email, role: "admin" })).rejects.toMatchObject({
    message: "This is your own address, and you are in this workspace already.",
  });
  await expect(accept(member, await createLink())).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(accept(owner, await createLink())).rejects.toMatchObject({ code: "CONFLICT" });
});

test("an invitation for another address is taken by nobody else", async () => {
  await as(owner).members.invite({ email, role: "editor" });
  const secret = await readSecret();
  const other = await createAccount(`other-${count}`);

  await expect(accept(other, secret)).rejects.toMatchObject({
    message: `This invitation is for ${email}, and you are signed in as ${other.email}; sign in with that address.`,
  });
  await expect(
    nobody.members.signUp({ ...newcomer, email: `else-${count}@example.com`, secret }),
  ).rejects.toMatchObject({ message: `This invitation is for ${email}; use that address.` });
});

test("an expired, a revoked and an unknown invitation each say so", async () => {
  const [expired, revoked] = [await createLink(), await createLink()];
  const [newest, oldest] = await as(owner).members.invitations();
  await database.prisma.invitation.update({
    where: { id: oldest?.invitationId },
    data: { expiresAt: new Date() },
  });
  await as(owner).members.revoke({ invitationId: newest?.invitationId ?? "" });

  await expect(look(expired)).rejects.toMatchObject({
    message: "This invitation has expired; ask for a new one.",
  });
  await expect(look(revoked)).rejects.toMatchObject({
    message: "This invitation was taken back; ask for a new one.",
  });
  await expect(look("nonsense")).rejects.toMatchObject({
    message: "This invitation is unknown; copy the whole link, or ask for a new one.",
  });
});

test("an invitation to a workspace that was deleted says so", async () => {
  const secret = await createLink();
  await as(owner).deletion.deleteWorkspace({ password: "" });

  await expect(accept(await createGuest(), secret)).rejects.toMatchObject({
    message: "The workspace of this invitation was deleted.",
  });
});

test("an invitation that is sent again has another link, and the first one ends", async () => {
  const { invitationId } = await as(owner).members.invite({ email, role: "editor" });
  const first = await readSecret();

  await as(owner).members.resend({ invitationId });

  const second = await readSecret();
  await expect(look(first)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await look(second)).email).toBe(email);
});

test("an address is mailed to five times an hour, however often it is invited", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 7 }, () => as(owner).members.invite({ email, role: "editor" })),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});

test("where accounts are by invitation, the invited sign up, with Google too, and nobody else does", async () => {
  const { signUp } = env;
  env.signUp = "invited";
  const profile = { sub: `google-${count}`, email, email_verified: true, name: "Gus" };
  try {
    await expect(signInWithGoogle(profile)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(owner).members.invite({ email, role: "viewer" });
    const secret = await readSecret();

    const { id } = await signInWithGoogle(profile);

    expect(await signInAs(id)).toBeNull();
    const session = await createSession({ userId: id, userAgent: "", address: "" });
    await as(null, await findPerson(session)).members.accept({ secret });
    expect(await signInAs(id)).toMatchObject({ workspaceId, role: "viewer" });

    const next = `next-${email}`;
    await as(owner).members.invite({ email: next, role: "viewer" });
    await nobody.members.signUp({ ...newcomer, email: next, secret: await readSecret(next) });
    expect(await database.prisma.membership.count({ where: { workspaceId } })).toBe(3);
    await expect(nobody.auth.signUp({ ...newcomer, email: `x-${email}` })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  } finally {
    env.signUp = signUp;
  }
});

test("the database holds no secret that opens anything", async () => {
  const secret = await createLink();
  const rows = await database.prisma.invitation.findMany({ where: { workspaceId } });

  expect(JSON.stringify(rows)).not.toContain(secret);
});
