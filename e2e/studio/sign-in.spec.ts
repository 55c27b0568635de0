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

test("the settings list the devices, sign others out, and change the address by a link", async ({
  page,
  browser,
  enter,
  complaints,
}) => {
  complaints.allow(/status of 409/);
  const other = await browser.newContext();
  await enter(other);
  await page.goto("/settings");
  const devices = page.getByRole("list", { name: "Devices" });
  await expect(devices.getByRole("listitem")).toHaveCount(2);
  await expect(devices.getByText("This device")).toHaveCount(1);
  await devices.scrollIntoViewIfNeeded();
  expect(await lookAtPage(page, { name: "settings-devices", shown: devices })).toEqual([]);

  await devices.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(devices.getByRole("listitem")).toHaveCount(1);
  const left = await other.newPage();
  await left.goto("/settings");
  await left.waitForURL("**/sign-in?callbackUrl=%2Fsettings");
  await other.close();

  await page.getByRole("button", { name: "Change the address" }).click();
  await page.getByLabel("New e-mail address").fill("demo@offcamera.local");
  expect(await lookAtPage(page, { name: "settings-address" })).toEqual([]);
  await page.getByRole("button", { name: "Create a link for it" }).click();
  await page.getByText("There is another account with this e-mail address.").waitFor();
  await page.getByLabel("New e-mail address").fill(`${crypto.randomUUID()}@example.com`);
  await page.getByRole("button", { name: "Create a link for it" }).click();
  await page.getByText("The link to change it is in the log.").waitFor();
});
