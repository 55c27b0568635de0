import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createStudioVideo } from "@/server/videos/create-studio-video";
import { type App, skipSampleVideo, startApp } from "./start-app";

let app: App;
let page: Page;

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
}, 300_000);

afterAll(async () => {
  await closeDatabase();
  expect(await app.stop()).toBe(0);
});

test("without videos the list says what to do, and an unknown video is told as such", async () => {
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  await page.goto("/videos");
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
  await page.getByRole("link", { name: "Create your first video" }).waitFor();
  await page.goto(`/videos/${crypto.randomUUID()}`);
  await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();

  // The browser notes that it is not there.
  app.forgetComplaints(/status of 404/);
});

test("videos are searched, filtered by stage and sorted", async () => {
  await createVideos("Bears", "Cranes", "Ants");
  await page.goto("/videos");
  await expect.poll(listTitles).toEqual(["Ants", "Cranes", "Bears"]);

  await page.getByLabel("Order").selectOption({ label: "By title" });
  await expect.poll(listTitles).toEqual(["Ants", "Bears", "Cranes"]);
  await page.keyboard.press("/");
  await page.getByRole("searchbox", { name: "Search videos by title" }).pressSequentially("ear");
  await expect.poll(listTitles).toEqual(["Bears"]);
  await page.getByRole("searchbox").fill("whales");
  await page.getByText("No video matches “whales”").waitFor();
  await page.getByRole("button", { name: "Show all videos" }).click();
  const stages = await page.getByLabel("Stage").locator("option").allTextContents();
  expect(stages).toEqual([
    "All stages",
    "Draft",
    "Narrating",
    "Drawing",
    "Ready to watch",
    "Failed",
    "Cancelled",
  ]);
  await page.getByLabel("Stage").selectOption({ label: "Failed" });
  await page.getByText("No video is at this stage").waitFor();
  await page.getByLabel("Stage").selectOption({ label: "All stages" });
  await expect.poll(listTitles).toEqual(["Ants", "Bears", "Cranes"]);
});

test("several videos are deleted at once, and undo brings them back", async () => {
  await page.getByLabel("Select Ants").check();
  await page.getByLabel("Select Cranes").check();
  await page.getByRole("button", { name: "Delete 2 videos" }).click();
  await expect.poll(listTitles).toEqual(["Bears"]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Videos");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(listTitles).toEqual(["Ants", "Bears", "Cranes"]);
  expect(app.complaints).toEqual([]);
});

/** Each in the terminal's workspace, the last one newest. */
async function createVideos(...titles: string[]) {
  const { prisma } = await openDatabase();
  const { userId, workspaceId } = await prisma.membership.findFirstOrThrow();
  for (const title of titles) {
    await createStudioVideo({ workspaceId, ownerId: userId, script: `# ${title}\n\nThey live.\n` });
  }
}

function listTitles(): Promise<string[]> {
  return page.locator("[data-row-link]").allInnerTexts();
}
