import { demoAccount } from "@/server/auth/schema";
import { createUserWithWorkspace, findUserByEmail } from "@/server/auth/repository";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createLink } from "@/server/auth/links/send-link";
import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";

test("a link such as the terminal shows signs in to the sample video, once", async ({
  database: _,
  guest,
  complaints,
}) => {
  const demo = await findUserByEmail(demoAccount.email);
  const link = await createLink({
    userId: demo?.id ?? "",
    purpose: "sign_in",
    path: "/sign-in/link",
    validForMs: 60_000,
  });
  await guest.goto(link);
  await guest.waitForURL("**/dashboard");
  await guest.getByText("Venus").first().waitFor();

  // The browser notes the answer.
  complaints.allow(/status of 401/);
  await guest.context().clearCookies();
  await guest.goto("/sign-in");
  await guest.goto(link);
  await guest.getByText("This link has expired or was already used.").waitFor();
});

test("a sign-in link that was used says what to do, and knows whoever is signed in", async ({
  page,
  person,
  guest,
  complaints,
}) => {
  complaints.allow(/status of 401/);
  const link = await person.createSignInLink();
  await page.goto(link);
  await page.waitForURL("**/dashboard");

  await guest.goto(link);
  await guest.getByText("This link has expired or was already used.").waitFor();
  expect(await lookAtPage(guest, { name: "sign-in-link-used" })).toEqual([]);
  await guest.getByRole("link", { name: "Get a link to set a password" }).click();
  await guest.waitForURL("**/forgot-password");

  const tab = await page.context().newPage();
  await tab.goto(link);
  await tab.getByRole("link", { name: "Go to the dashboard: you are signed in" }).click();
  await tab.waitForURL("**/dashboard");
});

test("a link to verify does nothing until its owner says so with the password", async ({
  database: _,
  guest,
  complaints,
}) => {
  complaints.allow(/status of 403/);
  const [email, password] = ["unverified@example.com", "correct horse battery"];
  const user = await createUserWithWorkspace({
    ...{ email, name: "Una", passwordHash: await hashPassword(password) },
  });
  const isVerified = async () => (await findUserByEmail(email))?.emailVerifiedAt instanceof Date;
  const link = { userId: user?.id ?? "", purpose: "email_verification", path: "/verify-email" } as const;
  await guest.goto(await createLink({ ...link, validForMs: 60_000 }));

  await guest.getByLabel("Password").fill("not the right one");
  await guest.getByRole("button", { name: "Verify the address" }).click();
  await guest.getByText("This is not the password").waitFor();
  expect(await isVerified()).toBe(false);
  expect(await lookAtPage(guest, { name: "verify-email-password" })).toEqual([]);

  await guest.getByLabel("Password").fill(password);
  await guest.getByRole("button", { name: "Verify the address" }).click();
  await guest.waitForURL("**/dashboard");
  expect(await isVerified()).toBe(true);
});
