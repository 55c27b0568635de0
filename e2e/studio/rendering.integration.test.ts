import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { createSmallDisk, type SmallDisk } from "./small-disk";
import { type App, skipSampleVideo, startApp } from "./start-app";
import { createVideo, textWith, waitUntilSaved } from "./studio-page";

const script = `---
format: square
music: none
credits: ["Photo: NOAA"]
---

# Cranes

One of the cranes ${"wades and waits and ".repeat(4)}sleeps.

Another of the cranes ${"wades and waits and ".repeat(4)}eats.
`;

let app: App;
let disk: SmallDisk;
let page: Page;
let studio: string;

beforeAll(async () => {
  await skipSampleVideo();
  disk = await createSmallDisk();
  app = await startApp(disk.process);
  page = await app.openPage();
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  studio = await createVideo(page, script);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
  await closeDatabase();
});

test("a render tells its stage, its scene, its share and the time that is left", async () => {
  await startRender();

  const bar = page.getByRole("region", { name: "Render" });
  await bar
    .getByRole("status")
    .getByText(/^Rendering scene 1 of 3$/)
    .waitFor();
  await bar.getByText(/^\d+%, about \d+ s left$/).waitFor();
  await bar.getByRole("progressbar").waitFor();
});

test("the web process is killed: it is started again, and the open page goes on by itself", async () => {
  const readPercent = async () => Number.parseInt(await page.getByText(/^\d+%/).innerText());
  const before = await readPercent();
  process.kill(findWebProcess(), "SIGKILL");

  await page.getByRole("status").getByText("The connection was lost").waitFor();
  await page.getByRole("region", { name: "History" }).getByText("First render").waitFor();
  await expect.poll(readPercent, { timeout: 60_000 }).toBeGreaterThan(before);
});

test("the browser is closed while it renders, and the video is there when it is opened again", async () => {
  const context = page.context();
  await page.close();
  await expect.poll(findNewestState, { timeout: 120_000 }).toBe("succeeded");

  page = await app.openTab(context);
  await page.goto(studio);
  await page.getByRole("link", { name: "Download video" }).waitFor();
  await page.getByRole("region", { name: "History" }).getByText("First render").waitFor();
});

test("the finished video plays in the page, from wherever somebody wants", async () => {
  const parts: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/video"))
      parts.push(`${response.status()} ${response.headers()["content-range"] ?? ""}`);
  });
  await page.reload();
  const video = page.getByRole("region", { name: "Rendered video" }).locator("video");
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    element.currentTime = 6;
    await element.play();
  });

  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), { timeout: 10_000 })
    .toBeGreaterThan(6.2);
  expect(parts[0]).toMatch(/^206 bytes 0-/);
});

test("the preview speaks: it plays with the sound of the narration", async () => {
  const clip = page.waitForResponse((response) => response.url().includes("/api/media/narration"));
  await page.getByLabel("Preview of the video").getByRole("button", { name: "Play video" }).click();

  expect([200, 206]).toContain((await clip).status());
  const listSounding = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("audio")].filter(
          ({ paused, muted, volume, currentTime }) => !paused && !muted && volume > 0 && currentTime > 0.3,
        ).length,
    );
  await expect.poll(listSounding, { timeout: 15_000 }).toBe(1);
  await page.getByLabel("Preview of the video").getByRole("button", { name: "Pause video" }).click();
});

test("the package holds all that publishing takes", async () => {
  const link = page.getByRole("link", { name: "Download package" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Cranes.zip");
  const file = path.join(await mkdtemp(path.join(tmpdir(), "offcamera-package-")), "package.zip");
  await download.saveAs(file);

  const names = execFileSync("unzip", ["-Z1", file], { encoding: "utf8" }).trim().split("\n").sort();
  expect(names).toEqual([
    "Cranes credits.txt",
    ...["jpg", "json", "mp4", "srt", "vtt"].map((extension) => `Cranes.${extension}`),
  ]);
  execFileSync("unzip", ["-tq", file]);
  expect(execFileSync("unzip", ["-p", file, "Cranes credits.txt"], { encoding: "utf8" })).toBe(
    "Photo: NOAA\n",
  );
  expect(execFileSync("unzip", ["-p", file, "Cranes.vtt"], { encoding: "utf8" })).toMatch(/^WEBVTT/);
});

test("a render that is cancelled has ended two seconds later, with all its processes", async () => {
  await textWith(page, "sleeps").fill(`One of the cranes ${"stalks and waits and ".repeat(4)}dreams.`);
  await waitUntilSaved(page);
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByText(/^[12] of 3 scenes changed/).waitFor();
  await startRender();
  await page.getByText("Rendering scene").waitFor();
  await expect.poll(listWorking, { timeout: 30_000, interval: 20 }).not.toEqual([]);

  await page.getByRole("button", { name: "Cancel" }).click();
  const cancelledAt = performance.now();

  await expect.poll(listWorking, { timeout: 10_000, interval: 20 }).toEqual([]);
  expect(performance.now() - cancelledAt).toBeLessThan(2000);
  const newest = page.getByRole("region", { name: "History" }).getByRole("listitem").first();
  await newest.getByText("Cancelled").waitFor();
  await newest.getByText("Changed: 1 scene since the one before").waitFor();
});

test("a render that fails says where, why and what to do, and goes on from there", async () => {
  await disk.fill(app.pid);
  await startRender();
  const alert = page.getByRole("alert").filter({ hasText: "failed" });
  await alert
    .getByText(/^Rendering scene \d of 3 failed\. There is no room left in .*; /)
    .waitFor({ timeout: 60_000 });

  await disk.free(app.pid);
  await page.getByRole("button", { name: "Retry from here" }).click();

  const newest = page.getByRole("region", { name: "History" }).getByRole("listitem").first();
  await newest.getByText("Finished").waitFor({ timeout: 120_000 });
  await newest.getByText("Nothing changed since the one before").waitFor();
});

test("nothing was complained about but the server that was killed", () => {
  app.forgetComplaints(
    /ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING)/,
  );
  expect(app.complaints).toEqual([]);
});

async function startRender() {
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();
}

/** Why it failed comes along, for whoever reads the test's result. */
async function findNewestState(): Promise<string | undefined> {
  const { prisma } = await openDatabase();
  const render = await prisma.render.findFirst({ orderBy: { createdAt: "desc" } });

  return render?.failureReason ?? render?.state;
}

function findWebProcess(): number {
  const children = listProcessTree(app.pid).filter(({ parentPid }) => parentPid === app.pid);
  const web = children.find(({ pid }) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("web.ts"));
  // To nobody would be to everybody: 0 names the whole group, this test among it.
  if (!web) throw new Error("The web app has no process.");

  return web.pid;
}

/** What draws and encodes: browsers and ffmpeg, below the app. */
function listWorking(): string[] {
  return listProcessTree(app.pid)
    .map(({ name }) => name)
    .filter((name) => /chrom|headless|ffmpeg/i.test(name));
}
