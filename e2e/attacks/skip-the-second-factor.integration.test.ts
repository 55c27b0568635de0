import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { listProcedures } from "@/server/api/list-procedures.fixture";
import { createLink } from "@/server/auth/links/send-link";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace, findUserByEmail } from "@/server/auth/repository";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import {
  addApp,
  addPasskey,
  enter,
  forgetCodes,
  giveCode,
  isIn,
  joinVerified,
  password,
} from "../web/second-factor";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";

let smtp: SmtpServer;
let web: Web;

beforeAll(async () => {
  await openDatabase();
  smtp = await startSmtpServer();
  web = await startWeb({ SMTP_URL: smtp.url, TRUSTED_PROXIES: "1" });
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await Promise.all([smtp.close(), closeDatabase()]);
});

/** One stream stands for all: they answer otherwise than procedures. */
const procedures = Object.entries(listProcedures()).filter(([name]) => !name.endsWith(".watch"));
const namesOf = (isMeant: (access: string) => boolean) =>
  procedures.flatMap(([name, { access }]) => (isMeant(access) ? [name] : []));
const closed = namesOf((access) => access !== "public");
const ofWorkspace = namesOf((access) => access === "member" || access === "permitted");
const files = [
  ...["/api/media/asset/a.jpg", "/api/workspace/export", "/api/renders/1/video"],
  ...["/api/youtube/connect", "/api/youtube/callback"],
];
const pages = ["/dashboard", "/videos", "/videos/new", "/media", "/settings"];
const stream = `/api/trpc/renders.watch?input=${encodeURIComponent(
  JSON.stringify({ json: { renderId: crypto.randomUUID() } }),
)}`;

/** The error that a stream begins with. */
const readStream = async (visitor: Visitor) => (await visitor.send(stream)).text();

/** What somebody gets of each procedure, file and upload. */
async function reach(visitor: Visitor): Promise<Set<number>> {
  const answers: { status: number }[] = [];
  for (const name of closed) answers.push(await visitor.call(name));
  for (const file of files) answers.push(await visitor.send(file));
  answers.push(await visitor.send("/api/media/uploads?name=a.jpg", { method: "PUT", body: "a" }));

  return new Set(answers.map(({ status }) => status));
}

const readPlace = async (visitor: Visitor, page: string) =>
  (await visitor.send(page)).headers.get("location") ?? (await (await visitor.send(page)).text());

it("the password alone opens no procedure, stream, file or page", async () => {
  const app = await addApp(await joinVerified(web, "ann"));
  const thief = await enter(web, "ann", "192.0.2.66");

  expect([...(await reach(thief))]).toEqual([401]);
  expect(await readStream(thief)).toContain("UNAUTHORIZED");
  for (const page of pages) expect(await readPlace(thief, page)).toContain("/sign-in");
  expect(await readPlace(thief, "/sign-in")).toContain("/sign-in/second-factor");
  expect(await giveCode(thief, app.show(1))).toMatchObject({ error: null });
  expect(await isIn(thief)).toBe(true);
});

it("a one-time link and a new password open no more than the password does", async () => {
  const owner = await joinVerified(web, "bea");
  const app = await addApp(owner);
  const userId = (await findUserByEmail("bea@example.com"))?.id ?? "";
  const link = (purpose: "sign_in" | "password_reset") =>
    createLink({ userId, purpose, path: "/", validForMs: 60_000 }).then((address) =>
      new URL(address).hash.slice(1),
    );
  const thief = createVisitor(web.origin, { "x-forwarded-for": "192.0.2.67" });

  await thief.signInWith("one-time-link", { secret: await link("sign_in") });
  expect(await isIn(thief)).toBe(false);

  const reset = { secret: await link("password_reset"), password: "a password of a thief" };
  expect(await thief.call("auth.resetPassword", reset)).toMatchObject({ status: 200 });
  expect(await thief.signIn("bea@example.com", reset.password)).toMatchObject({ error: null });
  expect(await isIn(thief)).toBe(false);
  expect(await giveCode(thief, app.show(1))).toMatchObject({ error: null });
});

it("no code works twice: not the app's, not one from before, not a recovery code", async () => {
  const app = await addApp(await joinVerified(web, "cid"));
  const tryCode = async (code: string) => {
    const visitor = await enter(web, "cid", "192.0.2.68");
    const { error } = await giveCode(visitor, code);

    return error === null && (await isIn(visitor));
  };

  expect(await tryCode(app.firstCode)).toBe(false);
  const next = app.show(1);
  expect([await tryCode(next), await tryCode(next), await tryCode(app.show())]).toEqual([true, false, false]);
  const [first = "", second = "", third = ""] = app.recoveryCodes;
  const written = ` ${first.toUpperCase().replace("-", " ")}`;
  expect([await tryCode(written), await tryCode(first)]).toEqual([true, false]);
  expect((await smtp.waitForMail("cid@example.com", /recovery code was used/)).text).toContain("9 are left");
  const together = await Promise.all([tryCode(second), tryCode(second)]);
  expect(together.filter(Boolean)).toHaveLength(1);

  await forgetCodes();
  const owner = await enter(web, "cid");
  await giveCode(owner, app.show());
  expect(await owner.call("secondFactors.renewRecoveryCodes", { password })).toMatchObject({ status: 200 });
  expect(await tryCode(third)).toBe(false);
});

it("guesses end soon, their owner hears of them, and is not locked out of their own device", async () => {
  const owner = await joinVerified(web, "dan");
  const app = await addApp(owner);
  await forgetCodes();
  await giveCode(owner, app.show());
  const errors: (string | null)[] = [];
  for (let guess = 0; guess < 12; guess += 1) {
    const thief = await enter(web, "dan", `203.0.113.${guess % 6}`);
    errors.push((await giveCode(thief, "000000")).error);
  }

  expect(errors.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "CredentialsSignin"));
  expect(errors.at(-1)).toMatch(/^Too many attempts/);
  expect((await smtp.waitForMail("dan@example.com", /guess your sign-in code/)).text).toContain(
    "are not signed in",
  );
  await owner.signIn("dan@example.com", password);
  expect(await giveCode(owner, app.show(1))).toMatchObject({ error: null });
});

it("a sign-in that waits for its second factor ends after a quarter of an hour, and ends nobody's session", async () => {
  const owner = await joinVerified(web, "eve");
  const app = await addApp(owner);
  const thief = await enter(web, "eve", "192.0.2.69");
  const { session } = getDatabase().prisma;
  const where = { awaitsSecondFactor: true, user: { email: "eve@example.com" } };
  const { expiresAt } = await session.findFirstOrThrow({ where });
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);

  await session.updateMany({ where, data: { expiresAt: new Date() } });

  expect((await giveCode(thief, app.show(1))).error).toMatch(/^This took too long/);
  expect(await isIn(owner)).toBe(true);
});

it("a stolen session adds, removes and renews nothing without the password", async () => {
  const thief = await joinVerified(web, "fay");
  await addApp(thief);
  const device = await addPasskey(thief, web.origin);
  const { id: passkeyId } = await getDatabase().prisma.passkey.findFirstOrThrow({
    where: { user: { email: "fay@example.com" } },
  });

  for (const name of [
    "beginAuthenticator",
    "beginPasskey",
    "removeAuthenticator",
    "removePasskey",
    "renewRecoveryCodes",
  ]) {
    const input = { passkeyId, password: "not the right one" };
    expect(await thief.call(`secondFactors.${name}`, input)).toMatchObject({ status: 400 });
  }
  const response = device.create({ challenge: "bm9uZQ", rp: { id: "localhost" }, user: { id: "" } });
  expect(await thief.call("secondFactors.addPasskey", { response })).toMatchObject({ status: 400 });
});

it("whoever made an account with somebody else's address keeps no way in once its owner has come", async () => {
  const email = "gus@example.com";
  await createUserWithWorkspace({ email, name: "Gus", passwordHash: await hashPassword(password) });
  const { prisma } = getDatabase();
  await prisma.user.update({ where: { email }, data: { emailVerifiedAt: new Date() } });
  const squatter = await enter(web, "gus");
  const device = await addPasskey(squatter, web.origin);
  await prisma.user.update({ where: { email }, data: { emailVerifiedAt: null } });
  const owner = createVisitor(web.origin, { "x-forwarded-for": "192.0.2.70" });
  await owner.call("auth.requestPasswordReset", { email });
  const [, secret] =
    /reset-password#([\w-]+)/.exec((await smtp.waitForMail(email, /reset-password#/)).text) ?? [];
  const reset = { secret, password: "the password of the owner" };
  expect(await owner.call("auth.resetPassword", reset)).toMatchObject({ status: 200 });

  await squatter.signInWith("passkey", {
    response: device.sign((await squatter.call("secondFactors.beginPasskeySignIn")).data),
  });
  await owner.signIn(email, reset.password);

  expect([await isIn(squatter), await isIn(owner)]).toEqual([false, true]);
});

it("a workspace that requires a second factor shows members without one nothing but where to add it", async () => {
  const owner = await joinVerified(web, "hal");
  const require = (isRequired: boolean) => owner.call("workspaces.setSecondFactorRequired", { isRequired });
  expect(await require(true)).toMatchObject({ status: 403 });
  const app = await addApp(owner);
  expect(await require(true)).toMatchObject({ status: 200 });
  const member = await joinVerified(web, "ida");
  const { prisma } = getDatabase();
  const { workspaceId } = await prisma.membership.findFirstOrThrow({
    where: { user: { email: "hal@example.com" } },
  });
  await prisma.membership.updateMany({
    where: { user: { email: "ida@example.com" } },
    data: { workspaceId, role: "admin" },
  });

  // What is their own account's they may still see, and delete.
  for (const name of ofWorkspace) {
    expect({ name, ...(await member.call(name)) }).toMatchObject({ status: 403 });
  }
  for (const file of files) expect((await member.send(file)).status).toBe(403);
  expect(await readStream(member)).toContain("FORBIDDEN");
  for (const page of pages.filter((each) => each !== "/settings")) {
    expect(await readPlace(member, page)).toContain("/settings");
  }
  expect(await readPlace(member, "/settings")).toContain("requires two-factor authentication");

  await addApp(member);
  expect(await isIn(member)).toBe(true);
  expect(await require(false)).toMatchObject({ status: 200 });
  expect(await member.call("workspaces.setSecondFactorRequired", { isRequired: true })).toMatchObject({
    status: 403,
  });
  await require(true);
  expect(await owner.call("secondFactors.removeAuthenticator", { password })).toMatchObject({ status: 403 });
  expect(app.recoveryCodes).toHaveLength(10);
});

it("the database holds no secret of a second factor as it is", async () => {
  const { prisma } = getDatabase();

  const secrets = await prisma.authenticator.findMany({ select: { encryptedSecret: true } });
  for (const { encryptedSecret } of secrets) expect(encryptedSecret).toMatch(/^v1\.[\w-]{60,}$/);
  const codes = await prisma.recoveryCode.findMany({ select: { codeHash: true } });
  for (const { codeHash } of codes) expect(codeHash).toMatch(/^\$argon2id\$/);
});
