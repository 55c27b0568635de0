import { cp, mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { findOffences, lookAtPage } from "./look-at-page";
import { type App, skipSampleVideo, startApp } from "./start-app";
import { cardWith } from "./studio-page";

let app: App;
let page: Page;
/** The routes of the pages that were looked at. */
const seen = new Set<string>();
let offences: string[] = [];

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("a guest finds every public page readable in both themes, and on a phone", async () => {
  await open("/", "landing");
  for (const route of ["/sign-in", "/sign-up", "/forgot-password", "/reset-password", "/verify-email"]) {
    await open(route, route.slice(1));
  }
  await open("/sign-in/link", "sign-in-link");
  await open("/nowhere", "not-found");
  seen.delete("/nowhere");

  expect(takeOffences()).toEqual([]);
  // The browser notes that a page is not there.
  app.forgetComplaints(/status of 404/);
  expect(app.complaints).toEqual([]);
});

test("pages that hold nothing yet say what to do", async () => {
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  await page.getByRole("heading", { name: "You have no videos yet" }).waitFor();
  await look("dashboard-empty");
  await open("/videos", "videos-empty");
  await page.getByRole("link", { name: "Create your first video" }).waitFor();
  await open("/media", "media-empty");
  await page.getByRole("heading", { name: "No files yet" }).waitFor();

  expect(takeOffences()).toEqual([]);
});

test("the pages somebody works on are readable in both themes, and on a phone", async () => {
  await page.getByLabel("Files", { exact: true }).setInputFiles(await collectMedia());
  await page.getByText("Uploads are done").waitFor();
  await page.getByRole("button", { name: "Clear the list" }).click();
  await look("media");

  await createFromExample("On Venus, a day outlasts a year");
  await createFromExample("How sunlight became the cheapest power");
  await createFromExample("Why octopuses have three hearts", "videos-new");
  await page.getByText(/scenes changed/).waitFor();
  await look("studio");
  await open("/videos", "videos");
  await open("/settings", "settings");

  expect(takeOffences()).toEqual([]);
});

test("a render is watched in the studio and on the dashboard, and found in the history", async () => {
  await renderDraft("On Venus, a day outlasts a year");
  await page.getByRole("link", { name: "Download video" }).waitFor({ timeout: 240_000 });
  await renderDraft("Why octopuses have three hearts");
  await page.getByText(/^Rendering scene [2-9]/).waitFor({ timeout: 120_000 });
  await look("studio-rendering");
  const studio = new URL(page.url()).pathname;
  await open("/dashboard", "dashboard");

  await page.goto(studio);
  await page.getByRole("link", { name: "Download video" }).waitFor({ timeout: 240_000 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Preview" }).click();
  await look("studio-finished", page.getByRole("region", { name: "History" }));

  expect(takeOffences()).toEqual([]);
}, 600_000);

test("dialogs are readable in both themes", async () => {
  await page.keyboard.press("?");
  await lookAtDialog("Keyboard shortcuts");
  await page.keyboard.press("Control+k");
  await lookAtDialog("Commands");
  const card = cardWith(page, "Now comes the strange part");
  await card.getByRole("button", { name: /^More for part/ }).click();
  await page.getByRole("menuitem", { name: "Show a photo or clip…" }).click();
  await lookAtDialog("Choose a photo or clip");
  await page.goto("/media");
  await page.getByRole("button", { name: "Details of world map.jpg" }).click();
  await lookAtDialog("world map.jpg");

  expect(takeOffences()).toEqual([]);
});

test("titles stay where they are from page to page", async () => {
  const leftEdges = new Map<string, number>();
  for (const route of ["/dashboard", "/videos", "/videos/new", "/media", "/settings"]) {
    await page.goto(route);
    // A page that is streamed in takes the place of its skeleton: a title that is just being moved has no box.
    const box = await vi.waitUntil(() => page.getByRole("heading", { level: 1 }).boundingBox());
    leftEdges.set(route, box.x);
  }

  expect(new Set(leftEdges.values()).size, [...leftEdges].join(" ")).toBe(1);
});

test("no page of the app was left out, and none complained", async () => {
  const files = await readdir("app", { recursive: true });
  const routes = files
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/(?:\([^)]*\)|\.)(?=\/|$)/g, "") || "/");

  expect([...seen].sort()).toEqual(routes.sort());
  expect(app.complaints).toEqual([]);
});

async function open(address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await look(name);
}

async function look(name: string, shown?: Locator): Promise<void> {
  seen.add(new URL(page.url()).pathname.replace(/[0-9a-f-]{36}$/, "[videoId]"));
  offences.push(...(await lookAtPage(page, { name, shown })));
}

async function lookAtDialog(name: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.waitForLoadState("networkidle");
    offences.push(...(await findOffences(page, `${name}, ${colorScheme}`)));
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

function takeOffences(): string[] {
  const taken = offences;
  offences = [];

  return taken;
}

/** Ends in the studio. */
async function createFromExample(title: string, name?: string): Promise<void> {
  await page.goto("/videos/new");
  await page.getByRole("button", { name: title }).click();
  await page.getByText(/^[1-9]\d+ words/).waitFor();
  if (name !== undefined) await look(name);
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();
}

async function renderDraft(title: string): Promise<void> {
  await page.goto("/videos");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();
}

/** Of each kind some, which look like something. */
async function collectMedia(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "media-"));
  const inFolder = (name: string) => path.join(folder, name);
  const copies = {
    "world map.jpg": "docs/gallery/paper-landscape-map.jpg",
    "octopus.jpg": "docs/gallery/signal-landscape-picture.jpg",
    "thumbnail idea.jpg": "docs/gallery/bloom-thumbnail.jpg",
    "Fraunces.woff2": "node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2",
  };
  for (const [name, source] of Object.entries(copies)) await cp(source, inFolder(name));
  const { signal } = new AbortController();
  const lavfi = (source: string) => ["-f", "lavfi", "-i", source];
  const clip = ["-pix_fmt", "yuv420p", inFolder("dusk.mp4")];
  await runCapableFfmpeg({ args: [...lavfi("gradients=s=1280x720:r=30:d=4:seed=7"), ...clip], signal });
  await runCapableFfmpeg({ args: [...lavfi("sine=f=220:d=8"), inFolder("low hum.wav")], signal });

  return [...Object.keys(copies), "dusk.mp4", "low hum.wav"].map(inFolder);
}
