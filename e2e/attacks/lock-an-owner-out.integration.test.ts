import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor } from "../web/visitor";

const password = "correct horse battery";
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

const from = (address: string) => createVisitor(web.origin, { "x-forwarded-for": address });

async function own(email: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await createUserWithWorkspace({ email, name: "Ann", passwordHash, emailVerifiedAt: new Date() });
}

it("a hundred guesses from everywhere refuse strangers, and not the device that its owner used before", async () => {
  const email = "guessed@example.com";
  await own(email);
  const device = from("198.51.100.1");
  expect(await device.signIn(email, password)).toMatchObject({ error: null });
  device.cookies.delete("next-auth.session-token");

  await Promise.all(
    Array.from({ length: 105 }, (_, index) =>
      from(`203.0.113.${index % 15}`).signIn(email, "not the right one"),
    ),
  );

  expect((await from("198.51.100.2").signIn(email, password)).error).toMatch(/^Too many attempts/);
  expect(await device.signIn(email, password)).toMatchObject({ error: null });
});

it("guesses from the owner's own network do not lock the owner's device out", async () => {
  const email = "office@example.com";
  await own(email);
  const device = from("198.51.100.3");
  await device.signIn(email, password);
  device.cookies.delete("next-auth.session-token");
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await from("198.51.100.3").signIn(email, "not the right one");
  }

  expect(await device.signIn(email, password)).toMatchObject({ error: null });
});

it("a device that is known guesses no more than any other, and only for its own account", async () => {
  await own("mine@example.com");
  await own("theirs@example.com");
  const device = from("198.51.100.4");
  await device.signIn("mine@example.com", password);
  device.cookies.delete("next-auth.session-token");

  for (const email of ["mine@example.com", "theirs@example.com"]) {
    const tries = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      tries.push((await device.signIn(email, "not the right one")).error);
    }
    expect(tries.at(-1)).toMatch(/^Too many attempts/);
  }
});

it("whoever asks for an account's links to reset does not keep its owner from one", async () => {
  const email = "reset@example.com";
  await own(email);
  for (let index = 0; index < 20; index += 1) {
    await from(`203.0.113.${100 + index}`).call("auth.requestPasswordReset", { email });
  }

  const answer = await from("198.51.100.5").call("auth.requestPasswordReset", { email });

  expect(answer).toMatchObject({ status: 200 });
  // Nor is the mailbox flooded; the links in it work as long as no further one is sent.
  await expect.poll(() => smtp.mails.filter(({ to }) => to.includes(email))).toHaveLength(10);
  const { text } = await smtp.waitForMail(email);
  const [, secret] = /reset-password#([\w-]+)/.exec(text) ?? [];
  const input = { secret, password: "another long password" };
  expect(await from("198.51.100.5").call("auth.resetPassword", input)).toMatchObject({ status: 200 });
});

it("whoever signs up with an address again and again does not keep its owner from it", async () => {
  const input = { name: "Mallory", email: "wanted@example.com", password: "a password of a stranger" };
  for (let index = 0; index < 12; index += 1) await from("203.0.113.130").call("auth.signUp", input);

  expect(await from("198.51.100.6").call("auth.signUp", { ...input, password })).toMatchObject({
    status: 200,
  });
});
