import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace, findUserByEmail } from "@/server/auth/repository";
import { type OpenidProvider, startOpenidProvider } from "../fakes/openid-provider";
import { followGoogle } from "./follow-google";
import { startWeb, type Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

/** Next-auth leads on from there to the page for signing in. */
const refused = /\/api\/auth\/error\?error=(OAuth)?Callback$/;
const session = "next-auth.session-token";
let google: OpenidProvider;
let web: Web;
let visitor: Visitor;

beforeAll(async () => {
  await openDatabase();
  google = await startOpenidProvider({ email: "gil@example.com", email_verified: true, name: "Gil" });
  const { client, issuer } = google;
  web = await startWeb({
    ...{ GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret, GOOGLE_ISSUER: issuer },
  });
});

beforeEach(() => {
  visitor = createVisitor(web.origin);
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await Promise.all([google.close(), closeDatabase()]);
});

const signInWithGoogle = (change?: (back: URL) => void, callbackUrl?: string) =>
  followGoogle(visitor, { change, callbackUrl });

it("Google signs a new person in, with PKCE, state and nonce, and they go where they were going", async () => {
  const { ask, location } = await signInWithGoogle();

  expect(Object.fromEntries(ask.searchParams)).toMatchObject({
    ...{ response_type: "code", code_challenge_method: "S256", client_id: google.client.id },
    redirect_uri: `${web.origin}/api/auth/callback/google`,
  });
  for (const name of ["state", "nonce", "code_challenge"]) {
    expect(ask.searchParams.get(name)?.length).toBeGreaterThan(20);
  }
  expect(location).toBe(`${web.origin}/videos`);
  expect(await visitor.call("videos.list", {})).toMatchObject({ status: 200, data: { videos: [] } });
  expect(await findUserByEmail("gil@example.com")).toMatchObject({ name: "Gil", passwordHash: null });
});

it("an answer with another state is refused", async () => {
  const { location } = await signInWithGoogle((back) => back.searchParams.set("state", "another"));

  expect(location).toMatch(refused);
  expect(visitor.cookies.has(session)).toBe(false);
});

it("a code that somebody else's browser asked for is refused", async () => {
  const thief = createVisitor(web.origin);
  const start = await thief.postForm("/api/auth/signin/google", {});
  const { url } = z.object({ url: z.url() }).parse(await start.json());
  const back = new URL((await fetch(url, { redirect: "manual" })).headers.get("location") ?? "");

  const { location } = await signInWithGoogle((own) => {
    own.searchParams.set("code", back.searchParams.get("code") ?? "");
  });

  expect(location).toMatch(refused);
  expect(visitor.cookies.has(session)).toBe(false);
});

it("an address that Google has not verified opens nothing", async () => {
  await createUserWithWorkspace({ email: "ann@example.com", name: "Ann", emailVerifiedAt: new Date() });
  google.person = { email: "ann@example.com", email_verified: false };

  const { location } = await signInWithGoogle();

  expect(location).toMatch(refused);
  expect(visitor.cookies.has(session)).toBe(false);
});

it("an account of that address is opened, not made again", async () => {
  const ann = await findUserByEmail("ann@example.com");
  google.person = { email: "Ann@Example.com", email_verified: true };

  await signInWithGoogle();

  expect(await visitor.call("videos.list", {})).toMatchObject({ status: 200 });
  expect(await findUserByEmail("ann@example.com")).toEqual(ann);
});

it("whoever signed up with somebody else's address first is out once its owner comes by Google", async () => {
  const fields = { name: "Eve", email: "victim@example.com", password: "correct horse battery" };
  const eve = createVisitor(web.origin);
  expect(await eve.call("auth.signUp", fields)).toMatchObject({ status: 200 });
  expect(await eve.signIn(fields.email, fields.password)).toMatchObject({ error: null });

  google.person = { email: "victim@example.com", email_verified: true, name: "Vic" };
  await signInWithGoogle();

  expect(await visitor.call("videos.list", {})).toMatchObject({ status: 200 });
  expect(await eve.call("videos.list", {})).toMatchObject({ status: 401 });
  expect(await eve.signIn(fields.email, fields.password)).toMatchObject({ error: "CredentialsSignin" });
  expect(await findUserByEmail("victim@example.com")).toMatchObject({ passwordHash: null });
});

it("Google's answer leads to no other site", async () => {
  const { location } = await signInWithGoogle(undefined, "https://evil.example/");

  expect(new URL(location).origin).toBe(web.origin);
});

it("Google alone does not sign in to an account that has a second factor", async () => {
  google.person = { email: "two@example.com", email_verified: true, name: "Two" };
  await signInWithGoogle();
  const user = await findUserByEmail("two@example.com");
  await getDatabase().prisma.passkey.create({
    data: {
      ...{
        userId: user?.id ?? "",
        name: "Phone",
        credentialId: "a",
        publicKey: new Uint8Array(),
        counter: 0,
      },
    },
  });

  await signInWithGoogle();

  expect(await visitor.call("videos.list", {})).toMatchObject({ status: 401 });
  expect((await visitor.send("/sign-in")).headers.get("location")).toContain("/sign-in/second-factor");
});
