import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { type SmtpServer, startSmtpServer } from "../fakes/smtp-server";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor } from "../web/visitor";

const known = "known@example.com";
/** Its owner may still keep it: nobody else can have the address. */
const deleted = "deleted@example.com";
const password = "correct horse battery";
let smtp: SmtpServer;
let web: Web;

beforeAll(async () => {
  await openDatabase();
  smtp = await startSmtpServer();
  web = await startWeb({ SMTP_URL: smtp.url });
  const passwordHash = await hashPassword("the password of its owner");
  for (const email of [known, deleted]) {
    await createUserWithWorkspace({ email, name: "Ann", passwordHash, emailVerifiedAt: new Date() });
  }
  await getDatabase().prisma.user.update({ where: { email: deleted }, data: { deletedAt: new Date() } });
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await Promise.all([smtp.close(), closeDatabase()]);
});

/** All that somebody can try who owns neither address. */
async function probe(email: string) {
  const visitor = createVisitor(web.origin);
  const answers: unknown[] = [await visitor.call("auth.signUp", { name: "Mallory", email, password })];
  answers.push(await visitor.call("auth.signUp", { name: "Mallory", email, password }));
  for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await visitor.signIn(email, password));
  answers.push(await visitor.call("auth.requestPasswordReset", { email }));

  return answers;
}

it("to sign up, and to sign in with that password, looks the same whether an address has an account, had one or neither", async () => {
  const unknown = await probe("unknown@example.com");

  expect(await probe(known)).toEqual(unknown);
  expect(await probe(deleted)).toEqual(unknown);
});

it("the owner of an account hears of it, with the ways back in", async () => {
  const { text } = await smtp.waitForMail(known);

  expect(text).toContain("already has an account");
  expect(text).toContain(`${web.origin}/sign-in`);
  expect(text).toContain(`${web.origin}/forgot-password`);
});

it("whoever owns the address follows the link in the mail, and is in", async () => {
  const email = "new@example.com";
  await createVisitor(web.origin).call("auth.signUp", { name: "Nia", email, password });
  const [, secret] = /verify-email#([\w-]+)/.exec((await smtp.waitForMail(email)).text) ?? [];
  const owner = createVisitor(web.origin);

  expect(await owner.call("auth.verifyEmail", { secret, password })).toMatchObject({ status: 200 });

  expect(await owner.signIn(email, password)).toMatchObject({ error: null });
});
