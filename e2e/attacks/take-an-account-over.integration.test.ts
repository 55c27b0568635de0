import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { findUserByEmail } from "@/server/auth/repository";
import { type OpenidProvider, startOpenidProvider } from "../fakes/openid-provider";
import { followGoogle } from "../web/follow-google";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";

const password = "correct horse battery";
let google: OpenidProvider;
let web: Web;

beforeAll(async () => {
  await openDatabase();
  google = await startOpenidProvider({ email: "gil@example.com", email_verified: true });
  const { client, issuer } = google;
  web = await startWeb({
    ...{ GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret, GOOGLE_ISSUER: issuer },
  });
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await Promise.all([google.close(), closeDatabase()]);
});

const visit = () => createVisitor(web.origin);

/** Somebody makes an account with an address that may be another's; the link goes to the address. */
async function signUp(email: string): Promise<{ visitor: Visitor; secret: string }> {
  const visitor = visit();
  expect(await visitor.call("auth.signUp", { name: "Mallory", email, password })).toMatchObject({
    status: 200,
  });
  expect(await visitor.signIn(email, password)).toMatchObject({ error: null });
  const pattern = new RegExp(`To: ${email}[^#]*verify-email#([\\w-]+)`);
  await expect.poll(web.log).toMatch(pattern);

  return { visitor, secret: pattern.exec(web.log())?.[1] ?? "" };
}

const isVerified = async (email: string) => (await findUserByEmail(email))?.emailVerifiedAt instanceof Date;

async function enterByGoogle(sub: string, email: string): Promise<Visitor> {
  google.person = { sub, email, email_verified: true };
  const visitor = visit();
  await followGoogle(visitor);

  return visitor;
}

it("whoever follows the link of an account that a stranger made with their address does not verify it", async () => {
  const email = "victim@example.com";
  const { secret } = await signUp(email);
  const victim = visit();

  await victim.send("/verify-email");
  expect(await victim.call("auth.verifyEmail", { secret })).toMatchObject({ status: 403 });
  expect(await victim.call("auth.verifyEmail", { secret, password: "not the right one" })).toMatchObject({
    status: 403,
  });
  const { visitor: other } = await signUp("somebody-else@example.com");
  expect(await other.call("auth.verifyEmail", { secret })).toMatchObject({ status: 403 });

  expect(await isVerified(email)).toBe(false);
});

it("whoever made the account verifies it: signed in, or with the password, once", async () => {
  const here = await signUp("here@example.com");
  expect(await here.visitor.call("auth.verifyEmail", { secret: here.secret })).toMatchObject({ status: 200 });
  const there = await signUp("there@example.com");
  const input = { secret: there.secret, password };
  expect(await visit().call("auth.verifyEmail", input)).toMatchObject({ status: 200 });

  expect(await Promise.all(["here@example.com", "there@example.com"].map(isVerified))).toEqual([true, true]);
  expect(await visit().call("auth.verifyEmail", input)).toMatchObject({ status: 400 });
});

it("passwords are not guessed by way of a link for verifying", async () => {
  const { secret } = await signUp("guessed@example.com");
  const answers = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    answers.push((await visit().call("auth.verifyEmail", { secret, password: `wrong ${attempt}` })).status);
  }

  expect(answers.at(-1)).toBe(429);
});

it("who gets an address at Google after its owner does not get the owner's account", async () => {
  const owner = await enterByGoogle("sub-of-owner", "shared@example.com");
  expect(await owner.call("catalog.list")).toMatchObject({ status: 200 });

  const successor = await enterByGoogle("sub-of-successor", "shared@example.com");

  expect(await successor.call("catalog.list")).toMatchObject({ status: 401 });
});

it("who has another address at Google now still has their account", async () => {
  await enterByGoogle("sub-of-wanderer", "before@example.com");
  await enterByGoogle("sub-of-wanderer", "after@example.com");

  expect(await findUserByEmail("before@example.com")).not.toBeNull();
  expect(await findUserByEmail("after@example.com")).toBeNull();
});
