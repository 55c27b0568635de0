import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { OneTimeTokenPurpose } from "@/prisma/generated/enums";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "../repository";
import { resetPassword } from "../passwords/reset-password";
import { signInWithToken } from "../sign-in/sign-in-with-token";
import { createLink } from "./send-link";
import { verifyEmail } from "./verify-email";

const minute = 60_000;
let count = 0;
let userId: string;

beforeAll(openDatabase);
afterAll(closeDatabase);

beforeEach(async () => {
  count += 1;
  userId = (await createUserWithWorkspace({ name: "Ann", email: `ann-${count}@example.com` }))?.id ?? "";
});

async function createSecret(purpose: OneTimeTokenPurpose, validForMs = minute): Promise<string> {
  const link = await createLink({ userId, purpose, path: "/follow", validForMs });

  return link.split("#")[1] ?? "";
}

const countTokens = () => getDatabase().prisma.oneTimeToken.count({ where: { userId } });

it("nothing is kept of a link that was used, nor of older ones for the same purpose", async () => {
  await createSecret("password_reset");
  const [reset, verification, signIn] = [
    await createSecret("password_reset"),
    await createSecret("email_verification"),
    await createSecret("sign_in"),
  ];
  expect(await countTokens()).toBe(4);

  await resetPassword(reset, "correct horse battery");
  expect(await countTokens()).toBe(2);
  await verifyEmail({
    ...{ secret: verification, account: { userId, sessionId: "" }, caller: { address: "" } },
  });
  expect(await countTokens()).toBe(1);
  expect(await signInWithToken(signIn)).toEqual({ id: userId });
  expect(await countTokens()).toBe(0);
});

it("links that have expired are forgotten when the next one is made, whoever that is for", async () => {
  const secret = await createSecret("sign_in", 0);
  expect(await signInWithToken(secret)).toBeNull();
  expect(await countTokens()).toBe(1);

  const next = await createUserWithWorkspace({ name: "Bob", email: `bob-${count}@example.com` });
  await createLink({ userId: next?.id ?? "", purpose: "sign_in", path: "/follow", validForMs: minute });

  expect(await countTokens()).toBe(0);
});

it("of several who follow a link at the same moment one gets in", async () => {
  const secret = await createSecret("sign_in");

  const sessions = await Promise.all(Array.from({ length: 5 }, () => signInWithToken(secret)));

  expect(sessions.filter((session) => session !== null)).toHaveLength(1);
});
