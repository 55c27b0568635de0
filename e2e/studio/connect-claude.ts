import type { Page } from "@playwright/test";

/** Connects a vendor in the settings, as a person does. */
export async function connectClaude(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Connect a writer" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Claude/ })
    .click();
  await page.getByLabel("API key").fill("sk-ant-api03-abcdefghijklmnop1234");
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByText("Claude is connected.").waitFor();
}
