import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace, findUserByEmail } from "@/server/auth/repository";
import { lastUndoDayLabel } from "@/server/undo-time";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";

const password = "correct horse battery";
const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);
let smtp: SmtpServer;
let web: Web;

beforeAll(async () => {
  await openDatabase();
  smtp = await startSmtpServer();
  web = await startWeb({ SMTP_URL: smtp.url });
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await Promise.all([smtp.close(), closeDatabase()]);
});

async function own(email: string): Promise<Visitor> {
  const passwordHash = await hashPassword(password);
  await createUserWithWorkspace({ email, name: "Ann", passwordHash, emailVerifiedAt: new Date() });

  return enter(email);
}

async function enter(email: string): Promise<Visitor> {
  const visitor = createVisitor(web.origin);
  expect(await visitor.signIn(email, password)).toMatchObject({ error: null });

  return visitor;
}

/** Somebody else's browser with a copy of a person's cookie for their session. */
function steal(from: Visitor): Visitor {
  const thief = createVisitor(web.origin);
  const name = "next-auth.session-token";
  thief.cookies.set(name, from.cookies.get(name) ?? "");

  return thief;
}

async function listSessions(visitor: Visitor) {
  const { data } = await visitor.call("auth.listSessions");

  return z.array(z.object({ sessionId: z.string(), isThis: z.boolean() })).parse(data);
}

const isIn = async (visitor: Visitor) => (await visitor.call("catalog.list")).status === 200;

it("a copy of the cookie is worth nothing once its owner has signed out", async () => {
  const owner = await own("leaves@example.com");
  const thief = steal(owner);
  expect(await isIn(thief)).toBe(true);

  await owner.postForm("/api/auth/signout", {});

  expect(await isIn(thief)).toBe(false);
});

it.each([
  ["has not been used for a week", { lastSeenAt: daysAgo(7.01) }],
  ["began a month ago, however often it is used", { expiresAt: daysAgo(0.01) }],
])("a session that %s is over", async (_name, data) => {
  const email = `${Object.keys(data).join("").toLowerCase()}@example.com`;
  const owner = await own(email);
  const thief = steal(owner);
  expect(await isIn(thief)).toBe(true);
  const { session } = getDatabase().prisma;
  const { expiresAt } = await session.findFirstOrThrow({ where: { user: { email } } });
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * dayMs);

  await session.updateMany({ where: { user: { email } }, data });

  expect(await isIn(thief)).toBe(false);
});

it("its owner sees a device that is not theirs, and signs it out", async () => {
  const owner = await own("looks@example.com");
  const thief = await enter("looks@example.com");
  const sessions = await listSessions(owner);
  expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
  const input = { sessionId: sessions[1]?.sessionId };
  const stranger = await own("stranger@example.com");
  expect(await stranger.call("auth.endSession", input)).toMatchObject({ status: 404 });
  expect(await isIn(thief)).toBe(true);

  expect(await owner.call("auth.endSession", input)).toMatchObject({ status: 200 });

  expect([await isIn(owner), await isIn(thief)]).toEqual([true, false]);
});

it("signing in again leaves no older session of that browser behind", async () => {
  const owner = await own("again@example.com");
  const thief = steal(owner);

  await owner.signIn("again@example.com", password);

  expect([await isIn(owner), await isIn(thief)]).toEqual([true, false]);
});

it("who has a session and no password changes neither the password nor the address, and deletes nothing", async () => {
  const email = "kept@example.com";
  const thief = steal(await own(email));
  const change = { currentPassword: "", newPassword: "a password of a thief" };

  expect(await thief.call("auth.changePassword", change)).toMatchObject({ status: 400 });
  expect(await thief.call("auth.changeEmail", { email: "thief@example.com", password: "" })).toMatchObject({
    status: 400,
  });

  for (const procedure of ["deletion.deleteAccount", "deletion.deleteWorkspace"]) {
    expect(await thief.call(procedure, { password: "" })).toMatchObject({ status: 400 });
  }

  expect(await isIn(thief)).toBe(true);
  expect(smtp.mails.filter(({ to }) => to.includes("thief@example.com"))).toEqual([]);
});

it("who signs in without a password confirms it with a sign-in of the last ten minutes", async () => {
  const email = "google@example.com";
  const owner = await own(email);
  const { prisma } = getDatabase();
  await prisma.user.update({ where: { email }, data: { passwordHash: null } });
  const input = { email: "other@example.com", password: "" };
  expect(await owner.call("auth.changeEmail", input)).toMatchObject({ status: 200 });

  await prisma.session.updateMany({ where: { user: { email } }, data: { createdAt: daysAgo(0.01) } });

  expect(await owner.call("auth.changeEmail", input)).toMatchObject({ status: 403 });
  expect(
    await owner.call("auth.changePassword", { currentPassword: "", newPassword: password }),
  ).toMatchObject({ status: 403 });
  expect(await owner.call("deletion.deleteAccount", { password: "" })).toMatchObject({ status: 403 });
});

it("an address changes by the link in the new mailbox; the old one hears of it, and opens nothing more", async () => {
  const [before, after] = ["before@example.com", "after@example.com"];
  const owner = await own(before);
  const phone = await enter(before);
  await owner.call("auth.requestPasswordReset", { email: before });
  const [, oldSecret] = /reset-password#([\w-]+)/.exec((await smtp.waitForMail(before)).text) ?? [];
  await owner.call("auth.changeEmail", { email: after, password });
  expect((await smtp.waitForMail(before)).text).toContain(after);
  expect(await findUserByEmail(after)).toBeNull();
  const [, secret] = /verify-email#([\w-]+)/.exec((await smtp.waitForMail(after)).text) ?? [];
  expect(await createVisitor(web.origin).call("auth.verifyEmail", { secret })).toMatchObject({ status: 403 });

  expect(await owner.call("auth.verifyEmail", { secret })).toMatchObject({ status: 200, data: after });

  expect(await findUserByEmail(before)).toBeNull();
  expect((await smtp.waitForMail(before)).text).toContain(`is ${after} from now on`);
  expect([await isIn(owner), await isIn(phone)]).toEqual([true, false]);
  const reset = { secret: oldSecret, password: "a password of a thief" };
  expect(await phone.call("auth.resetPassword", reset)).toMatchObject({ status: 400 });
});

it("a deleted account has no session and no link any more, and only its owner keeps it, who has a mail about it", async () => {
  const email = "deletes@example.com";
  const owner = await own(email);
  const thief = steal(owner);
  await owner.call("auth.requestPasswordReset", { email });
  const [, secret] = /reset-password#([\w-]+)/.exec((await smtp.waitForMail(email)).text) ?? [];

  expect(await owner.call("deletion.deleteAccount", { password })).toMatchObject({ status: 200 });

  expect([await isIn(owner), await isIn(thief)]).toEqual([false, false]);
  expect(await thief.call("deletion.keepAccount")).toMatchObject({ status: 401 });
  const reset = { secret, password: "a password of a thief" };
  expect(await thief.call("auth.resetPassword", reset)).toMatchObject({ status: 400 });
  expect((await smtp.waitForMail(email)).text).toContain(`Until ${lastUndoDayLabel(new Date())} you can`);
  const back = await enter(email);
  expect(await isIn(back)).toBe(false);
  expect((await back.send(`/videos/${crypto.randomUUID()}`)).headers.get("location")).toBe("/restore");

  expect(await back.call("deletion.keepAccount")).toMatchObject({ status: 200 });

  expect([await isIn(back), await isIn(owner), await isIn(thief)]).toEqual([true, false, false]);
});

it("nobody learns by way of a change of address who has an account", async () => {
  await own("taken@example.com");
  const owner = await own("curious@example.com");

  const ask = (email: string) => owner.call("auth.changeEmail", { email, password });
  expect(await ask("taken@example.com")).toEqual(await ask("free@example.com"));

  expect((await smtp.waitForMail("taken@example.com")).text).toContain("already has an account");
});

it("its owner hears of a new device, a changed password and a new way to sign in", async () => {
  const email = "hears@example.com";
  const owner = await own(email);
  await getDatabase().prisma.user.update({ where: { email }, data: { createdAt: daysAgo(1) } });
  await owner.signIn(email, password);

  const thief = await enter(email);
  expect((await smtp.waitForMail(email)).headers).toContain("Subject: A new device signed in");
  await thief.call("auth.changePassword", { currentPassword: password, newPassword: "a thief's password" });
  expect((await smtp.waitForMail(email)).headers).toContain("Subject: Your password was changed");

  expect(smtp.mails.filter(({ to }) => to.includes(email))).toHaveLength(2);
});
