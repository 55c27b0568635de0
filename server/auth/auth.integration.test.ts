import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type SmtpServer, startSmtpServer } from "@/e2e/fakes/smtp-server";

/** The configuration is read once, so the mail server must start before the code is imported. */
const smtp: SmtpServer = await startSmtpServer();
process.env.SMTP_URL = smtp.url;
process.env.APP_ORIGIN = "https://studio.example.com";
const { closeDatabase, openDatabase } = await import("@/server/adapters/db/database");
const { changePassword } = await import("./passwords/change-password");
const { requestPasswordReset, resetPassword } = await import("./passwords/reset-password");
const { findUserByEmail } = await import("./repository");
const { createSession, findAccount } = await import("./sessions/repository");
const { sendEmailVerification, verifyEmail } = await import("./links/verify-email");
const { signInWithGoogle } = await import("./sign-in/sign-in-with-google");
const { signInWithPassword } = await import("./sign-in/sign-in-with-password");
const { signUp } = await import("./sign-up");
const { signUpSchema } = await import("./schema");

const password = "correct horse battery";
let database: Awaited<ReturnType<typeof openDatabase>>;
let count = 0;
let email: string;

beforeAll(async () => {
  database = await openDatabase();
});

beforeEach(() => {
  count += 1;
  email = `person-${count}@example.com`;
});

afterAll(async () => {
  await closeDatabase();
  await smtp.close();
});

const verify = (userId: string, secret: string) =>
  verifyEmail({ secret, account: { userId, sessionId: "" }, caller: { address: "" } });

const signIn = (address = email, secret = password) =>
  signInWithPassword({ email: address, password: secret, address: "" });

/** Somebody who has just signed in. */
async function startSession(user: { id: string } | null): Promise<{ sessionId: string }> {
  if (!user) throw new Error("Signing in was refused.");

  return createSession({ userId: user.id, userAgent: "", address: "" });
}

async function signUpAs(secret: string): Promise<{ userId: string; verificationSecret: string }> {
  await signUp({ name: "Ann", email, password: secret }, "");
  const user = await findUserByEmail(email);

  return { userId: user?.id ?? "", verificationSecret: await takeSecret() };
}

/** Somebody who has followed the link in the mail. */
async function join(secret = password): Promise<{ userId: string }> {
  const { userId, verificationSecret } = await signUpAs(secret);
  await verify(userId, verificationSecret);

  return { userId };
}

async function takeSecret(): Promise<string> {
  const { text } = await smtp.waitForMail(email);

  return /https:\/\/studio\.example\.com\/[a-z-]+#(\S+)/.exec(text)?.[1] ?? "";
}

it("the link in the mail for signing up shows the address to be the person's, once", async () => {
  const { userId, verificationSecret } = await signUpAs(password);
  const mail = smtp.mails.at(-1);
  expect(mail?.headers).toMatch(/^Subject: Verify your e-mail address$/m);
  expect(mail?.from).toBe("no-reply@localhost");
  expect((await findUserByEmail(email))?.emailVerifiedAt).toBeNull();

  await verify(userId, verificationSecret);

  expect((await findUserByEmail(email))?.emailVerifiedAt).toBeInstanceOf(Date);
  await expect(verify(userId, verificationSecret)).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

it("an account is made even where its mail is refused, and the settings can send it again", async () => {
  smtp.refusal.line = "550 5.1.1 No such mailbox";
  const refused = new Promise<void>((resolve) => (smtp.refusal.onUsed = resolve));
  await signUp({ name: "Ann", email, password }, "");
  await refused;
  const user = await findUserByEmail(email);
  if (!user) throw new Error("There is no account.");
  await expect(sendEmailVerification(user)).rejects.toThrow("No such mailbox");
  smtp.refusal.line = undefined;

  await sendEmailVerification(user);

  await verify(user.id, await takeSecret());
});

it("where mails are sent, an account is signed in to once its address is verified", async () => {
  const { userId, verificationSecret } = await signUpAs(password);
  expect(await signIn()).toBeNull();

  await verify(userId, verificationSecret);

  expect(await signIn()).not.toBeNull();
});

it("a link to reset verifies the address, and stays good for a better password than a common one", async () => {
  await signUpAs(password);
  await requestPasswordReset(email, "");
  const secret = await takeSecret();
  await expect(resetPassword(secret, "Password123")).rejects.toMatchObject({ code: "PASSWORD_TOO_COMMON" });

  await resetPassword(secret, "another long password");

  expect((await findUserByEmail(email))?.emailVerifiedAt).toBeInstanceOf(Date);
});

it("a link to reset works once, and ends every session and older links", async () => {
  await join();
  const session = await startSession(await signIn());
  await requestPasswordReset(email, "");
  const older = await takeSecret();
  await requestPasswordReset(email, "");
  const secret = await takeSecret();

  await resetPassword(secret, "another long password");

  expect(await findAccount(session)).toBeNull();
  expect(await signIn()).toBeNull();
  expect(await signIn(email, "another long password")).not.toBeNull();
  for (const used of [secret, older]) {
    await expect(resetPassword(used, "a third long password")).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  }
});

it("a link to reset expires within an hour", async () => {
  const { userId } = await join();
  await requestPasswordReset(email, "");
  const secret = await takeSecret();
  const where = { userId, purpose: "password_reset" } as const;
  const { expiresAt } = await database.prisma.oneTimeToken.findFirstOrThrow({ where });
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(60 * 60 * 1000);
  await database.prisma.oneTimeToken.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } });

  await expect(resetPassword(secret, "another long password")).rejects.toThrow("expired");
});

it("a link for one purpose is none for another", async () => {
  const { verificationSecret } = await signUpAs(password);

  await expect(resetPassword(verificationSecret, "another long password")).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

it("nobody learns from a reset whether there is such an account, also while mails are refused", async () => {
  await join();
  smtp.refusal.line = "450 4.2.1 Later";
  const refused = new Promise<void>((resolve) => (smtp.refusal.onUsed = resolve));

  await expect(requestPasswordReset(email, "")).resolves.toBeUndefined();
  await expect(requestPasswordReset("nobody@example.com", "")).resolves.toBeUndefined();

  await refused;
  smtp.refusal.line = undefined;
});

it("a changed password ends all other sessions and links to reset", async () => {
  await join();
  const [session, other] = [await startSession(await signIn()), await startSession(await signIn())];
  const account = await findAccount(session);
  if (!account) throw new Error("Nobody is signed in.");
  const change = { newPassword: "another long password", caller: { address: "" } };
  await requestPasswordReset(email, "");
  const secret = await takeSecret();
  await expect(
    changePassword(account, { ...change, currentPassword: "not the right one" }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT" });

  await changePassword(account, { ...change, currentPassword: password });

  expect(await findAccount(session)).toMatchObject({ email });
  expect(await findAccount(other)).toBeNull();
  await expect(resetPassword(secret, "a third long password")).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

it("an address is the same one in capitals and with spaces around it", async () => {
  const written = `  ${email.toUpperCase()} `;
  await signUp(signUpSchema.parse({ name: "Ann", email: written, password }), "");
  const { id = "" } = (await findUserByEmail(email)) ?? {};
  await verify(id, await takeSecret());

  expect(await signIn(written)).not.toBeNull();
  expect(await signIn()).not.toBeNull();
  await signUp(signUpSchema.parse({ name: "Eve", email: written, password: "another long password" }), "");
  expect(await signIn()).not.toBeNull();
});

it.each([
  ["of 300 characters, to the last one", "x".repeat(300), `${"x".repeat(299)}y`],
  ["of other alphabets, in either spelling of é", "пароль-密码-é-🦑".normalize("NFC"), "пароль-密码-e-🦑"],
])("a password %s", async (_name, secret, wrong) => {
  await join(signUpSchema.shape.password.parse(secret));

  expect(await signIn(email, secret.normalize("NFD"))).not.toBeNull();
  expect(await signIn(email, wrong)).toBeNull();
});

it("Google opens the account of a verified address, its password and sessions stay", async () => {
  const { userId } = await join();
  const session = await startSession(await signIn());

  const google = await signInWithGoogle({
    sub: email,
    email: email.toUpperCase(),
    email_verified: true,
    name: "Ann G.",
  });

  expect(google.id).toBe(userId);
  expect(await findAccount(session)).toMatchObject({ userId });
  expect(await signIn()).not.toBeNull();
});

it("whoever signed up with somebody else's address loses the account to its owner", async () => {
  const { userId } = await signUpAs(password);

  const owner = await signInWithGoogle({ sub: email, email, email_verified: true });

  expect(owner.id).toBe(userId);
  expect(await findAccount(await startSession(owner))).toMatchObject({ isEmailVerified: true });
  expect(await signIn()).toBeNull();
});

it("nobody takes an account over with an address that Google has not verified", async () => {
  await join();

  for (const claim of [false, "true", undefined]) {
    await expect(signInWithGoogle({ sub: email, email, email_verified: claim })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  expect(await signIn()).not.toBeNull();
});
