import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { type App, startApp } from "./start-app";
import { signUp, waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nAn octopus has **3 hearts**.\n\nTwo of them serve the gills.\n";

let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  page = await app.openPage();
  page.setDefaultTimeout(60_000);
  await signUp(page);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("an address that cannot be read is told at its field, and what was written stays", async () => {
  await page.goto("/videos/new");
  await page.getByLabel("Script", { exact: true }).fill(script);
  const address = page.getByLabel("Article address");

  await address.fill("not an address");
  await address.press("Enter");
  await page.getByText("This is not a web address").waitFor();

  // The app itself: it must not be made to ask its own machine.
  await address.fill(`${app.origin}/api/auth/session`);
  await page.getByRole("button", { name: "Read article" }).click();
  await page.getByText(/names port \d+; only pages at the usual ports/).waitFor();
  await address.fill("http://169.254.169.254/latest/meta-data/");
  await address.press("Enter");
  await page.getByText("169.254.169.254 is not on the public internet").waitFor();

  expect(await page.getByLabel("Script", { exact: true }).inputValue()).toBe(script);
  // The browser itself notes every answer of 400 and above: these were asked for.
  for (const complaint of app.complaints.splice(0)) expect(complaint).toContain("status of 400");
});

test("a voice is heard when it is asked for, and stops when another is chosen", async () => {
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByText("3 of 3 scenes changed").waitFor();

  const clip = page.waitForResponse(/\/api\/media\/voice-sample\//);
  await page.getByRole("button", { name: "Hear this voice" }).click();
  expect((await clip).ok()).toBe(true);
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await page.getByLabel("Voice").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Hear this voice" }).waitFor();
  await waitUntilSaved(page);
});

test("the chosen music is part of the preview", async () => {
  await page.getByLabel("Music").selectOption("none");
  const bed = page.waitForResponse(/\/api\/media\/music-bed\//);

  await page.getByLabel("Music").selectOption("cozy");

  expect((await bed).ok()).toBe(true);
  await waitUntilSaved(page);
});

test("a short of a landscape video is looked at and rendered, and the video stays as it is", async () => {
  await page.getByRole("combobox", { name: "Preview as" }).selectOption({ label: "Short 9:16" });
  const render = page.getByRole("combobox", { name: "Render as" });
  expect(await render.inputValue()).toBe("short");
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();

  const link = page.getByRole("link", { name: "Download video" });
  await link.waitFor({ timeout: 240_000 });
  await page.getByRole("region", { name: "History" }).getByText("Draft, Short 9:16").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Three hearts (short).mp4");
  const file = path.join(await mkdtemp(path.join(tmpdir(), "offcamera-download-")), "video.mp4");
  await download.saveAs(file);

  expect((await probeMedia(file)).video).toMatchObject({ width: 540, height: 960 });
  const poster = await page
    .getByRole("region", { name: "Rendered video" })
    .locator("video")
    .evaluate(measurePoster);
  expect(poster).toEqual({ width: 720, height: 1280 });
  expect(await page.getByRole("combobox", { name: "Format" }).inputValue()).toBe("landscape");
  await render.selectOption({ label: "Landscape 16:9" });
  await page.getByText("3 of 3 scenes changed").waitFor();
  expect(app.complaints).toEqual([]);
});

async function measurePoster(video: HTMLElement): Promise<{ width: number; height: number }> {
  const picture = new Image();
  picture.src = video.getAttribute("poster") ?? "";
  await picture.decode();

  return { width: picture.naturalWidth, height: picture.naturalHeight };
}
