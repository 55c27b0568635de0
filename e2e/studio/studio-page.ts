import type { Locator, Page } from "@playwright/test";

/** Makes an account as a person does, and ends on its dashboard. */
export async function signUp(page: Page): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ann");
  await page.getByLabel("E-mail address").fill("ann@example.com");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.waitForURL("**/dashboard");
}

/** Makes a video of a script, as a person does, and gives the address of its studio. */
export async function createVideo(page: Page, script: string): Promise<string> {
  await page.goto("/videos/new");
  await page.getByLabel("Script", { exact: true }).fill(script);
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();

  return new URL(page.url()).pathname;
}

/** The text of the scene that holds these words. */
export function textWith(page: Page, words: string): Locator {
  return page.getByRole("textbox", { name: /^Script of/ }).filter({ hasText: words });
}

/** The card of the scene that holds these words. */
export function cardWith(page: Page, words: string): Locator {
  return page.getByRole("list", { name: "Scenes" }).getByRole("listitem").filter({ hasText: words });
}

/** The texts of all scenes, from top to bottom. */
export function listTexts(page: Page): Promise<string[]> {
  return page
    .getByRole("textbox", { name: /^Script of/ })
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : "")));
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
}
