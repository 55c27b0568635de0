import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { findUserByEmail } from "@/server/auth/repository";
import { type OpenidProvider, startOpenidProvider } from "../fakes/openid-provider";
import { followGoogle } from "../web/follow-google";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor } from "../web/visitor";

let google: OpenidProvider;
/** As on a person's machine; and as an operator has it, who takes nobody new. */
let own: Web;
let closed: Web;

beforeAll(async () => {
  await openDatabase();
  google = await startOpenidProvider({ email: "gil@example.com", email_verified: true });
  const { client, issuer } = google;
  own = await startWeb({
    ...{ GOOGLE_CLIENT_ID: client.id, GOOGLE_CLIENT_SECRET: client.secret, GOOGLE_ISSUER: issuer },
    SIGN_UP: "off",
  });
  closed = await startWeb({ APP_ORIGIN: "https://studio.example.com", SIGN_UP: "invited" });
});

afterAll(async () => {
  expect(await Promise.all([own.stop(), closed.stop()])).toEqual([0, 0]);
  await Promise.all([google.close(), closeDatabase()]);
});

/** Linux has a whole network of addresses that lead to this machine; only the first is loopback's own. */
const answers = ({ port }: Web, address: string) =>
  fetch(`http://${address}:${port}/sign-in`).then(
    ({ ok }) => ok,
    () => false,
  );

it("what is for this machine answers no other, and what is for others does", async () => {
  expect([await answers(own, "127.0.0.1"), await answers(own, "127.0.0.2")]).toEqual([true, false]);
  expect([await answers(closed, "127.0.0.1"), await answers(closed, "127.0.0.2")]).toEqual([true, true]);
});

it("nobody makes an account where no new ones are taken, by Google neither", async () => {
  const input = { name: "Eve", email: "eve@example.com", password: "correct horse battery" };

  expect(await createVisitor(own.origin).call("auth.signUp", input)).toMatchObject({ status: 403 });
  const invited = await createVisitor(closed.origin).call("auth.signUp", input);
  expect(invited.status).toBe(403);
  expect(invited.message).toContain("ask its owner");
  await followGoogle(createVisitor(own.origin));

  expect(await findUserByEmail("eve@example.com")).toBeNull();
  expect(await findUserByEmail("gil@example.com")).toBeNull();
});

it("the pages say so, and offer no form", async () => {
  const page = await (await createVisitor(own.origin).send("/sign-up")).text();

  expect(page).toContain("takes no new accounts");
  expect(page).not.toContain("new-password");
});
