import type { Locator, Page } from "@playwright/test";

/** Makes an account as a person does, and ends on its dashboard. */
export async function signUp(page: Page): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ann");
  await page.getByLabel("E-mail address").fill(`${crypto.randomUUID()}@example.com`);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create an account" }).click();
  await page.waitForURL("**/dashboard");
}

/** Makes a video of a script on the page for new ones, as a person does, and gives the address of its studio. */
export async function createVideo(page: Page, script: string): Promise<string> {
  await page.getByRole("tab", { name: /^Script/ }).click();
  await page.getByLabel("Script", { exact: true }).fill(script);
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();

  return new URL(page.url()).pathname;
}

/** Asks for the quickest render. */
export async function renderDraft(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();
}

/** Waits for a render as long as renders may take. */
export async function waitForVideo(page: Page): Promise<Locator> {
  const button = page.getByRole("button", { name: "Download" });
  await button.waitFor({ timeout: 500_000 });

  return button;
}

/** Downloads one of the files of the finished video and gives what the browser saved: under which name, and where. */
export async function download(page: Page, menuItem: string): Promise<{ name: string; file: string }> {
  await page.getByRole("button", { name: "Download" }).click();
  const item = page.getByRole("menuitem", { name: menuItem });
  const [saved] = await Promise.all([page.waitForEvent("download"), item.click()]);

  return { name: saved.suggestedFilename(), file: await saved.path() };
}

/** The text of the scene that holds these words. */
export function textWith(page: Page, words: string): Locator {
  return page.getByRole("textbox", { name: /^Script of/ }).filter({ hasText: words });
}

/** The card of the scene that holds these words. */
export function cardWith(page: Page, words: string): Locator {
  return page.getByRole("list", { name: "Scenes" }).getByRole("listitem").filter({ hasText: words });
}

/** The newest render of the video that is open. */
export function newestRender(page: Page): Locator {
  return page.getByRole("region", { name: "History" }).getByRole("listitem").first();
}

/** The texts of all scenes, from top to bottom. */
export function listTexts(page: Page): Promise<string[]> {
  return page
    .getByRole("textbox", { name: /^Script of/ })
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : "")));
}

/** The titles on the list of videos, from top to bottom. */
export function listTitles(page: Page): Promise<string[]> {
  return page.locator("[data-row-link]").allInnerTexts();
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
}

/** Chooses a voice in the settings, by its name. */
export async function chooseVoice(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Voice/ }).click();
  const picker = page.getByRole("dialog", { name: "Choose a voice" });
  await picker.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  await picker.getByRole("button", { name: `Use ${name}` }).click();
  await picker.waitFor({ state: "hidden" });
}
