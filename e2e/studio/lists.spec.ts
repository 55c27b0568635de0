import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { listTitles } from "./studio-page";

test("without videos the list says what to do, and an unknown video is told as such", async ({
  page,
  complaints,
}) => {
  await page.goto("/videos");
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
  await page.getByRole("link", { name: "Create your first video" }).waitFor();

  // The browser notes that it is not there.
  complaints.allow(/status of 404/);
  await page.goto(`/videos/${crypto.randomUUID()}`);
  await page.getByRole("heading", { name: "Page not found" }).waitFor();
});

test("videos are searched, filtered by stage and sorted", async ({ page, person }) => {
  await createVideos(person, "Bears", "Cranes", "Ants");
  await page.goto("/videos");
  await expect.poll(() => listTitles(page)).toEqual(["Ants", "Cranes", "Bears"]);

  await page.getByLabel("Order").selectOption({ label: "By title" });
  await expect.poll(() => listTitles(page)).toEqual(["Ants", "Bears", "Cranes"]);
  await page.keyboard.press("/");
  await page.getByRole("searchbox", { name: "Search videos by title" }).pressSequentially("ear");
  await expect.poll(() => listTitles(page)).toEqual(["Bears"]);
  await page.getByRole("searchbox").fill("whales");
  await page.getByText("No videos match “whales”").waitFor();
  await page.getByRole("button", { name: "Show all videos" }).click();
  await expect(page.getByLabel("Stage").locator("option")).toHaveText([
    "All stages",
    "Draft",
    "Waiting to start",
    "Rendering",
    "Ready to watch",
    "Changes not rendered",
    "Failed",
    "Cancelled",
    "Scheduled",
    "Uploading",
    "Published",
  ]);
  await page.getByLabel("Stage").selectOption({ label: "Failed" });
  await page.getByText("No videos at this stage").waitFor();
  await page.getByLabel("Stage").selectOption({ label: "All stages" });
  await expect.poll(() => listTitles(page)).toEqual(["Ants", "Bears", "Cranes"]);
});

test("several videos are deleted at once, and undo brings them back", async ({ page, person }) => {
  await createVideos(person, "Cranes", "Bears", "Ants");
  await page.goto("/videos");
  await page.getByLabel("Select Ants").check();
  await page.getByLabel("Select Cranes").check();
  await page.getByRole("button", { name: "Delete 2 videos" }).click();
  await expect.poll(() => listTitles(page)).toEqual(["Bears"]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Videos");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => listTitles(page)).toEqual(["Ants", "Bears", "Cranes"]);
});

/** The last one newest. */
async function createVideos(person: Person, ...titles: string[]): Promise<void> {
  for (const title of titles) await person.createVideo(`# ${title}\n\nThey live.\n`);
}
