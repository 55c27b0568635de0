import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { findUserByEmail, updateUser } from "@/server/auth/repository";
import { type OpenidProvider, startOpenidProvider } from "../fakes/openid-provider";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import { startWeb, type Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

const password = "correct horse battery";
const publicOrigin = "https://studio.example.com";
const session = "next-auth.session-token";

let smtp: SmtpServer;
let google: OpenidProvider;
/** One as on a person's machine; one as an operator has it, behind a proxy that speaks https. */
let plain: Web;
let proxied: Web;

beforeAll(async () => {
  await openDatabase();
  [smtp, google] = await Promise.all([
    startSmtpServer(),
    startOpenidProvider({ email: "gil@example.com", email_verified: true, name: "Gil" }),
  ]);
  const { client, issuer } = google;
  plain = await startWeb({
    // However little the operator wants to read, the links are for nobody else to pass on.
    LOG_LEVEL: "silent",
    ...{ GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret, GOOGLE_ISSUER: issuer },
  });
  proxied = await startWeb({ APP_ORIGIN: publicOrigin, SMTP_URL: smtp.url, TRUSTED_PROXIES: "1" });
});

afterAll(async () => {
  expect(await Promise.all([plain.stop(), proxied.stop()])).toEqual([0, 0]);
  await Promise.all([smtp.close(), google.close(), closeDatabase()]);
});

const visit = (headers?: Record<string, string>) => createVisitor(plain.origin, headers);

async function join(email: string): Promise<Visitor> {
  const visitor = visit();
  expect(await visitor.call("auth.signUp", { name: "Ann", email, password })).toMatchObject({
    status: 200,
  });
  expect(await visitor.signIn(email, password)).toEqual({ status: 200, error: null });

  return visitor;
}

const isSignedIn = async (visitor: Visitor) => (await visitor.call("catalog.list")).status === 200;

it("without a mail server the operator reads the link, the page says so, and the link verifies", async () => {
  const visitor = await join("log@example.com");
  expect(await (await visitor.send("/settings")).text()).toContain("Its operator finds the link in the log");

  await plain.waitForLog(/^http.*verify-email#/);
  const [, secret] = /To: log@example\.com[^#]*verify-email#([\w-]+)/.exec(plain.log()) ?? [];
  expect(await visitor.call("auth.verifyEmail", { secret })).toMatchObject({ status: 200 });

  expect((await findUserByEmail("log@example.com"))?.emailVerifiedAt).toBeInstanceOf(Date);
});

it("with one the link comes by mail, begins with the public address, and is in no log", async () => {
  await createVisitor(proxied.origin).call("auth.signUp", {
    name: "M",
    email: "mail@example.com",
    password,
  });

  const { text } = await smtp.waitForMail("mail@example.com");
  expect(text).toMatch(new RegExp(`${publicOrigin}/verify-email#[\\w-]{43}`));
  expect(proxied.log()).not.toContain("verify-email#");
});

it("a session's cookie is for no script and no other site, and over https for https alone", async () => {
  await join("cookie@example.com");
  await updateUser((await findUserByEmail("cookie@example.com"))?.id ?? "", { emailVerifiedAt: new Date() });
  const fields = { email: "cookie@example.com", password };

  const here = await visit().postForm("/api/auth/callback/password", fields);
  const there = await createVisitor(proxied.origin).postForm("/api/auth/callback/password", fields);

  const find = (response: Response) =>
    response.headers.getSetCookie().find((line) => line.includes("session-token=")) ?? "";
  expect(find(here)).toMatch(new RegExp(`^${session}=`));
  for (const line of [find(here), find(there)]) expect(line).toMatch(/; Path=\/;.*HttpOnly; .*SameSite=Lax/i);
  expect(find(here)).not.toContain("Secure");
  expect(find(there)).toMatch(/^__Secure-next-auth\.session-token=.*; Secure/);
  expect(there.headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
});

it("signing in takes the token that next-auth gave this browser", async () => {
  await join("csrf@example.com");
  const visitor = visit();
  const body = new URLSearchParams({ csrfToken: "0".repeat(64), email: "csrf@example.com", password });

  await visitor.send("/api/auth/callback/password", { method: "POST", body });

  expect(visitor.cookies.has(session)).toBe(false);
});

it("a forged cookie is nobody's", async () => {
  const visitor = visit();
  visitor.cookies.set(session, "eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiIxIn0.");

  expect(await isSignedIn(visitor)).toBe(false);
});

it("a wrong password and an unknown address get the same answer", async () => {
  await join("known@example.com");

  const wrong = await visit().signIn("known@example.com", "not the right one");
  const unknown = await visit().signIn("unknown@example.com", "not the right one");

  expect(wrong).toEqual({ status: 401, error: "CredentialsSignin" });
  expect(unknown).toEqual(wrong);
});

it("a changed password ends the sessions of all other devices, and so does signing them out", async () => {
  const laptop = await join("devices@example.com");
  const phone = visit();
  await phone.signIn("devices@example.com", password);
  const newPassword = "another long password";
  await laptop.call("auth.changePassword", { currentPassword: password, newPassword });
  expect([await isSignedIn(laptop), await isSignedIn(phone)]).toEqual([true, false]);

  await phone.signIn("devices@example.com", newPassword);
  await laptop.call("auth.endOtherSessions");

  expect([await isSignedIn(laptop), await isSignedIn(phone)]).toEqual([true, false]);
});

it("nobody is sent to another site after signing in or out", async () => {
  await join("redirect@example.com");
  for (const callbackUrl of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    const visitor = visit();
    const fields = { email: "redirect@example.com", password, callbackUrl };
    for (const path of ["/api/auth/callback/password", "/api/auth/signout"]) {
      const response = await visitor.postForm(path, fields);
      const { url } = z.object({ url: z.string() }).parse(await response.json());
      expect(new URL(url, plain.origin).origin).toBe(plain.origin);
    }
    const page = await visitor.send(`/sign-in?${new URLSearchParams({ callbackUrl }).toString()}`);
    expect(await page.text()).toContain('\\"returnPath\\":\\"/dashboard\\"');
  }
});

it("after too many tries the answer says when to go on, and a header of one's own does not help", async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await visit().signIn("guess@example.com", "not the right one");
  }
  const { error } = await visit({ "x-forwarded-for": "192.0.2.99" }).signIn("guess@example.com", password);
  expect(error).toMatch(/^Too many attempts; try again in \d+ minutes\.$/);

  // 30 sign-ups an hour for a network address: forged ones are all the same one.
  const answers = [];
  for (let index = 0; index < 31; index += 1) {
    const input = { name: "N", email: `forged-${index}@example.com`, password };
    answers.push(await visit({ "x-forwarded-for": `192.0.2.${index}` }).call("auth.signUp", input));
  }
  expect(answers.at(-1)).toMatchObject({ status: 429, code: "TOO_MANY_REQUESTS" });
  expect(answers.at(-1)?.message).toMatch(/try again in \d+ minutes/);
});

it("behind a proxy that is trusted, people are told apart by what that one writes at the end", async () => {
  const resetFrom = (forwardedFor: string, index: number) =>
    createVisitor(proxied.origin, { "x-forwarded-for": forwardedFor }).call("auth.requestPasswordReset", {
      email: `nobody-${index}@example.com`,
    });
  for (let index = 0; index < 30; index += 1) await resetFrom(`192.0.2.${index}, 203.0.113.1`, index);

  expect(await resetFrom("192.0.2.200, 203.0.113.1", 30)).toMatchObject({ status: 429 });
  expect(await resetFrom("203.0.113.2", 30)).toMatchObject({ status: 200 });
});
