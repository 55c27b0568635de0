import type { Page } from "@playwright/test";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { updateUser } from "@/server/auth/repository";
import { lastUndoDayLabel } from "@/server/undo-time";
import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { lookAtPage } from "./look-at-page";

const password = "correct horse battery";

test("an account is deleted by keyboard, with what is in it, and kept by whoever signs in again", async ({
  page,
  person,
  complaints,
}) => {
  // The pages behind the dialog may ask for something when their session is over; a wrong password is a 400.
  complaints.allow(/status of 40[01]/);
  await updateUser(person.userId, { passwordHash: await hashPassword(password) });
  await person.createVideo("# Cranes\n\nThey wade.");
  await page.goto("/settings");
  const email = await page.getByText(/^[0-9a-f-]{36}@example\.com$/).innerText();
  await tabTo(page, "Delete your account");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Delete your account?" });
  await dialog.getByText("Ann's workspace, with 1 video and 0 files").waitFor();
  await expect(dialog.getByRole("link", { name: "Export everything (ZIP)" })).toBeVisible();
  expect(await lookAtPage(page, { name: "delete-account" })).toEqual([]);

  await tabTo(page, "Type this to confirm");
  await page.keyboard.type("somebody@example.com");
  await page.keyboard.press("Enter");
  await dialog.getByText(`Type “${email}” here.`).waitFor();
  await expect.poll(() => focusedName(page)).toBe("Type this to confirm");
  await dialog.getByLabel("Type this to confirm").fill(email.toUpperCase());
  await tabTo(page, "Your password");
  await page.keyboard.type("not the right one");
  await page.keyboard.press("Enter");
  await dialog.getByRole("alert").getByText("The current password is wrong.").waitFor();
  await dialog.getByLabel("Your password").fill(password);
  await page.keyboard.press("Enter");
  const lastDay = lastUndoDayLabel(new Date());
  await page.getByRole("dialog", { name: "Your account is deleted" }).getByText(`Until ${lastDay}`).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForURL(/:\d+\/$/);
  await page.getByRole("link", { name: "Create an account" }).waitFor();

  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Your account is deleted" }).waitFor();
  await page.getByText(`Until ${lastDay} you can keep it`).waitFor();
  expect(await lookAtPage(page, { name: "restore-account" })).toEqual([]);
  await page.goto("/videos");
  await page.waitForURL("**/restore");
  await page.getByRole("button", { name: "Keep my account" }).click();
  await page.waitForURL("**/dashboard");
  await page.getByText("Cranes").first().waitFor();
});

test("a workspace is deleted and restored, or given up for a new one", async ({ page, person }) => {
  await person.createVideo("# Storks\n\nThey fly.");
  await deleteWorkspace(page, "Ann's workspace");
  await page.getByText(`Until ${lastUndoDayLabel(new Date())}`).waitFor();
  expect(await lookAtPage(page, { name: "restore-workspace" })).toEqual([]);

  await page.getByRole("button", { name: "Restore Ann's workspace" }).click();
  await page.waitForURL("**/dashboard");
  await page.getByText("Storks").first().waitFor();

  await deleteWorkspace(page, "Ann's workspace");
  await page.getByLabel("Name of a new workspace").fill("Deep sea");
  await page.getByRole("button", { name: "Create a workspace" }).click();
  await page.waitForURL("**/dashboard");
  await page.getByRole("heading", { name: "You have no videos yet" }).waitFor();
});

/** Of somebody who has no password and signed in just now. */
async function deleteWorkspace(page: Page, name: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete this workspace" }).click();
  const dialog = page.getByRole("dialog", { name: `Delete ${name}?` });
  await dialog.getByLabel("Type this to confirm").fill(name);
  await dialog.getByRole("button", { name: "Delete workspace" }).click();
  await page.waitForURL("**/restore");
  await page.getByRole("heading", { name: "You have no workspace" }).waitFor();
}
