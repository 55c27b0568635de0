import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { findUser, updateUser } from "@/server/auth/repository";
import type { Person } from "../fixtures/person";
import { expect, test as sharedTest } from "../fixtures/test";
import { findViolations, lookAtPage, showIn } from "./look-at-page";

const password = "correct horse battery";
const stepMs = 30_000;

/** Gives the person a password; gives the address that they sign in with. */
async function addPassword({ userId }: Person): Promise<string> {
  await updateUser(userId, { passwordHash: await hashPassword(password) });

  return (await findUser(userId))?.email ?? "";
}

const test = sharedTest.extend<{
  /** The page's browser keeps passkeys, and its owner has always just touched it. */
  passkeyDevice: undefined;
}>({
  passkeyDevice: async ({ page }, give) => {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await give(undefined);
    // The next test gets the same browser.
    await session.send("WebAuthn.disable");
  },
});

async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("link", { name: "Sign in" }).first().waitFor();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?callbackUrl=/videos");
  await page.getByLabel("E-mail address").fill(email);
  await expect(page.getByRole("main").getByRole("paragraph")).toHaveText([/^Set a new/, /^No account/]);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/sign-in/second-factor?callbackUrl=%2Fvideos");
}

/** The page that they were on their way to, which the sign-in page's own address names as well. */
const arrive = (page: Page) => page.waitForURL(({ pathname }) => pathname === "/videos");

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Sets an app up; gives what shows its code of so many steps from now, and the recovery codes. */
async function addApp(page: Page): Promise<{ show: (steps: number) => string; codes: string[] }> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill("not the right one");
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByText("The current password is wrong.").waitFor();
  await dialog.getByLabel("Your password").fill(password);
  await page.keyboard.press("Enter");
  const key = await dialog.locator("code").innerText();
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
  const show = (steps: number) => totp.generate({ timestamp: Date.now() + steps * stepMs });
  await expect(dialog.getByLabel("Code")).toBeFocused();
  await page.keyboard.type("12345");
  await dialog.getByRole("button", { name: "Turn on" }).click();
  await dialog.getByText("Enter the six digits").waitFor();
  expect(await lookAtDialog(page, "authenticator")).toEqual([]);
  await dialog.getByLabel("Code").fill(show(0));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await expect(dialog.getByRole("button", { name: "Copy" })).toBeFocused();
  expect(await lookAtDialog(page, "recovery codes")).toEqual([]);
  const codes = await dialog.getByRole("listitem").allInnerTexts();
  await dialog.getByRole("button", { name: "I have saved them" }).click();
  await dialog.waitFor({ state: "detached" });

  return { show, codes };
}

/** What is wrong with the dialog that is open. */
async function lookAtDialog(page: Page, name: string): Promise<string[]> {
  const violations: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await showIn(page, colorScheme);
    violations.push(...(await findViolations(page, `${name}, ${colorScheme}`, colorScheme)));
  }
  await showIn(page, "light");

  return violations;
}

test("an authenticator app is set up, then asked for, and a recovery code stands in for it once", async ({
  page,
  person,
  complaints,
}) => {
  complaints.allow(/status of 40[01]/);
  const email = await addPassword(person);
  const { show, codes } = await addApp(page);
  await page.getByText("10 of 10 left.").waitFor();

  await signOut(page);
  await signIn(page, email);
  expect(await lookAtPage(page, { name: "second-factor" })).toEqual([]);
  await giveCode(page, show(5));
  await page.getByText("This code is wrong, or was used already.").waitFor();
  await giveCode(page, show(1));
  await arrive(page);

  await signOut(page);
  await signIn(page, email);
  await giveCode(page, codes[0]?.toUpperCase() ?? "");
  await arrive(page);
  await signOut(page);
  await signIn(page, email);
  await giveCode(page, codes[0] ?? "");
  await page.getByText("This code is wrong, or was used already.").waitFor();
  await giveCode(page, codes[1] ?? "");
  await arrive(page);
  await page.goto("/settings");
  await page.getByText("8 of 10 left.").waitFor();
});

test("a passkey is added, renamed, signs in without the password, and is removed", async ({
  page,
  passkeyDevice: _,
  person,
  complaints,
}) => {
  complaints.allow(/status of 40[01]/);
  await addPassword(person);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Add passkey" }).click();
  await dialog.getByRole("button", { name: "I have saved them" }).click();
  const passkeys = page.getByRole("list", { name: "Passkeys" });
  await passkeys.getByRole("button", { name: "Rename Chrome on Linux" }).click();
  await dialog.getByLabel("Name").fill("Work laptop");
  await page.keyboard.press("Enter");
  await passkeys.getByText("Work laptop").waitFor();
  expect(await lookAtPage(page, { name: "settings-signing-in", shown: passkeys })).toEqual([]);

  await signOut(page);
  await page.goto("/sign-in?callbackUrl=/videos");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await arrive(page);

  await page.goto("/settings");
  await passkeys.getByText("last used").waitFor();
  await passkeys.getByRole("button", { name: "Remove Work laptop" }).click();
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await passkeys.waitFor({ state: "detached" });
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("This passkey does not sign in here.").waitFor();
});

test("whoever needs a second factor for their workspace has one page until they have added it", async ({
  page,
  passkeyDevice: _,
  person,
}) => {
  await addPassword(person);
  await page.goto("/settings");
  await expect(page.getByRole("button", { name: "Require two-factor authentication" })).toBeDisabled();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("dialog").getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Add passkey" }).click();
  await page.getByRole("button", { name: "I have saved them" }).click();
  await page.getByRole("button", { name: "Require two-factor authentication" }).click();
  await page.getByText("Required", { exact: true }).waitFor();
  await person.forgetSecondFactors();

  await page.goto("/videos");
  await page.waitForURL("**/settings");
  await page.getByText("requires two-factor authentication. Add an authenticator app").waitFor();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  expect(await lookAtPage(page, { name: "settings-closed" })).toEqual([]);

  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("dialog").getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Add passkey" }).click();
  await page.getByRole("button", { name: "I have saved them" }).click();
  await page.getByRole("navigation").first().getByRole("link", { name: "Videos" }).click();
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
});

test("a password that many people use is refused at its field", async ({ guest, complaints }) => {
  complaints.allow(/status of 400/);
  await guest.goto("/sign-up");
  await guest.getByLabel("Name").fill("Cem");
  await guest.getByLabel("E-mail address").fill("cem@example.com");
  const field = guest.getByLabel("Password");
  await field.fill("Password123");
  await guest.getByRole("button", { name: "Create an account" }).click();

  await expect(field).toHaveAccessibleDescription(/Many people use this password/);
  await expect(field).toBeFocused();
});
