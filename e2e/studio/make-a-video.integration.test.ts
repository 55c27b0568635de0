import type { Page } from "@playwright/test";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { type App, startApp } from "./start-app";
import { signUp, textWith, waitUntilSaved } from "./studio-page";

const script = `---
format: square
music: none
---

# Three hearts

An octopus has **3 hearts** and they never rest.

Two of them serve the gills.
`;

let app: App;
let page: Page;
let studio: string;

beforeAll(async () => {
  app = await startApp();
  page = await app.openPage();
  page.setDefaultTimeout(60_000);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("somebody signs up and makes a video of a pasted script", async () => {
  await signUp(page);
  await page.getByRole("link", { name: "New video" }).first().click();
  await page.getByLabel("Script", { exact: true }).fill(script);
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  studio = new URL(page.url()).pathname;

  await page.getByText("3 of 3 scenes changed").waitFor();
  await page.getByLabel("Preview of the video").waitFor();
});

test("two tabs change one script: both keep their words", async () => {
  const other = await page.context().newPage();
  await other.goto(studio);
  await textWith(other, "Two of them").waitFor();

  await textWith(page, "never rest").fill("An octopus has **3 hearts** and they beat all day.");
  await waitUntilSaved(page);
  await textWith(other, "Two of them").fill("Two of them feed the gills.");
  await waitUntilSaved(other);

  await page.reload();
  await textWith(page, "they beat all day").waitFor();
  await textWith(page, "feed the gills").waitFor();
  await other.close();
});

test("the video is rendered while its progress is shown, and what is downloaded is right", async () => {
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();
  await page.getByRole("progressbar").first().waitFor();

  const link = page.getByRole("link", { name: "Download video" });
  await link.waitFor({ timeout: 240_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Three hearts.mp4");
  const file = path.join(await mkdtemp(path.join(tmpdir(), "offcamera-download-")), "video.mp4");
  await download.saveAs(file);

  const { video, audio } = await probeMedia(file);
  expect(video).toMatchObject({ codec: "h264", width: 540, height: 540, fps: 30 });
  expect(audio?.durationMs).toBeGreaterThan(5000);
  await page.getByText("0 of 3 scenes changed").waitFor();
});

test("a script that cannot be followed is told with its line, and is not saved", async () => {
  await page.getByRole("button", { name: "Whole script" }).click();
  const text = page.getByRole("textbox", { name: "Whole script" });
  const before = await text.inputValue();

  await text.fill(`${before}\n::nonsense[x]\n`);

  await page.getByRole("alert").filter({ hasText: "nonsense" }).waitFor();
  await text.fill(before);
  await waitUntilSaved(page);
  // The browser itself notes every answer of 400 and above: this one was asked for.
  for (const complaint of app.complaints.splice(0)) expect(complaint).toContain("status of 400");
});

test("the one-time link of the terminal signs in once, to the sample video", async () => {
  const guest = await app.openPage();
  await guest.goto(app.signInLink);
  await guest.waitForURL("**/dashboard");
  await guest.getByText("Venus").first().waitFor();

  const second = await app.openPage();
  await second.goto(app.signInLink);
  await second
    .getByText(/used already|expired|no longer|too old/i)
    .first()
    .waitFor();
  // The browser notes the answer: this one was asked for.
  app.forgetComplaints(/status of 401/);
  expect(app.complaints).toEqual([]);
});
