import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { collectMedia } from "../fixtures/collect-media";
import type { Person } from "../fixtures/person";
import { pretendRendering } from "../fixtures/pretend-rendering";
import { expect, test } from "../fixtures/test";
import { cardWith } from "./studio-page";
import { findViolations, gallery, lookAtPage, showIn } from "./look-at-page";

/** For the gallery the examples are rendered, without it as little as there can be on a page. */
const scripts =
  gallery === undefined
    ? [
        "# Cranes\n\nThey wade.",
        "# Storks\n\nThey fly.",
        "# Herons\n\nThey have **2 legs**.\n\nThey wade and wait.",
      ]
    : await Promise.all(
        [
          "a-day-on-venus-outlasts-its-year",
          "how-sunlight-became-cheap",
          "why-octopuses-have-three-hearts",
        ].map((name) => readFile(`examples/${name}.md`, "utf8")),
      );

if (gallery !== undefined) test.setTimeout(900_000);

/** Every route of the app, and the name of its pictures. */
const guestPages = {
  "/": "landing",
  "/sign-in": "sign-in",
  "/sign-in/link": "sign-in-link",
  "/sign-up": "sign-up",
  "/forgot-password": "forgot-password",
  "/reset-password": "reset-password",
  "/verify-email": "verify-email",
  "/invite": "invite-incomplete",
};
const emptyPages = {
  "/dashboard": "You have no videos yet",
  "/videos": "No videos yet",
  "/media": "No files yet",
  "/analytics": "No channels yet",
  "/costs": "Nothing has been spent",
  "/queue": "Nothing is queued",
  "/calendar": "Nothing can be planned yet",
  "/series": "No series yet",
  "/jobs": "No jobs yet",
  "/inbox": "Nothing is waiting for you",
};
const workingPages = { "/dashboard": "dashboard", "/videos": "videos", "/settings": "settings" };
/** Most are in tests of their own: `connections`, `deletion`, `second-factor`, `analytics`, `members`, `series`, `jobs`. */
const otherRoutes = [
  ...["/media", "/videos/new", "/videos/[videoId]", "/videos/[videoId]/analytics"],
  ...["/settings/readiness", "/settings/members", "/settings/audit", "/restore", "/sign-in/second-factor"],
  ...["/series/new", "/series/[seriesId]", "/jobs/[jobId]", "/jobs/schedules", "/guest"],
];

for (const [route, name] of Object.entries(guestPages)) {
  test(`a guest can read ${route} in both themes, and on a phone`, async ({ guest }) => {
    await open(guest, route);

    expect(await lookAtPage(guest, { name })).toEqual([]);
  });
}

test("a guest is told of an address that is not there, in both themes, and on a phone", async ({
  guest,
  complaints,
}) => {
  complaints.allow(/status of 404/);
  await open(guest, "/nowhere");

  expect(await lookAtPage(guest, { name: "not-found" })).toEqual([]);
});

for (const [route, heading] of Object.entries(emptyPages)) {
  test(`${route} says what to do while it holds nothing, in both themes, and on a phone`, async ({
    page,
  }) => {
    await open(page, route);
    await page.getByRole("heading", { name: heading }).waitFor();

    expect(await lookAtPage(page, { name: `${route.slice(1)}-empty` })).toEqual([]);
  });
}

for (const [route, name] of Object.entries(workingPages)) {
  test(`somebody with videos can read ${route} in both themes, and on a phone`, async ({ page, person }) => {
    await fillWorkspace(person);
    await open(page, route);
    if (route !== "/settings")
      await page
        .getByText(/Herons|octopuses/)
        .first()
        .waitFor();

    expect(await lookAtPage(page, { name })).toEqual([]);
  });
}

test("the media library and its dialog are readable in both themes, the library on a phone too", async ({
  page,
  complaints,
}, testInfo) => {
  // Files that no worker comes to check for a while are sent again.
  complaints.allow(/status of 429/);
  await open(page, "/media");
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles(await collectMedia((name) => testInfo.outputPath(name)));
  await page.getByText(/^\d+ uploaded/).waitFor({ timeout: 200_000 });
  await page.getByRole("button", { name: "Clear the list" }).click();
  expect(await lookAtPage(page, { name: "media" })).toEqual([]);

  await page.getByRole("button", { name: "Details of world map.jpg" }).click();
  expect(await lookAtDialog(page, "world map.jpg")).toEqual([]);
});

test("a video is begun from a topic or an example: its page is readable in both themes, and on a phone", async ({
  page,
}) => {
  await open(page, "/videos/new");
  await page.getByText("Sentences from Wikipedia: free.").waitFor();
  expect(await lookAtPage(page, { name: "videos-new" })).toEqual([]);

  await page.getByRole("tab", { name: "Example" }).click();
  await page.getByRole("button", { name: "Why octopuses have three hearts" }).click();
  await page.getByText(/^[1-9]\d+ words/).waitFor();
  expect(await lookAtPage(page, { name: "videos-new-script" })).toEqual([]);

  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await cardWith(page, "Now comes the strange part").waitFor();
});

test("the studio and its dialogs are readable in both themes, the studio on a phone too", async ({
  page,
  person,
}) => {
  const { studio } = await person.createVideo(scripts.at(-1) ?? "");
  await open(page, studio);
  await page.getByText(/scenes to render/).waitFor();
  await page.getByLabel("End screen").fill("A new animal every Friday");
  expect(await lookAtPage(page, { name: "studio" })).toEqual([]);

  await page.keyboard.press("?");
  expect(await lookAtDialog(page, "Keyboard shortcuts")).toEqual([]);
  await page.keyboard.press("Control+k");
  expect(await lookAtDialog(page, "Commands")).toEqual([]);
  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Show a photo or clip…" }).click();
  expect(await lookAtDialog(page, "Choose a photo or clip")).toEqual([]);
  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Add a scene below…" }).click();
  expect(await lookAtDialog(page, "Add a scene below part 2")).toEqual([]);
  const drawings = page.getByRole("button", { name: /^Drawing of part 2/ });
  await drawings.first().click();
  expect(await lookAtDialog(page, "Choose the drawing of part 2")).toEqual([]);
});

test("the studio is readable while it renders, in both themes, and on a phone", async ({ page, person }) => {
  const { workspaceId } = person;
  const { videoId, studio } = await person.createVideo(scripts.at(-1) ?? "");
  await pretendRendering({ workspaceId, videoId });
  await open(page, studio);
  await page.getByText(/^Rendering scene 2 of/).waitFor();

  expect(await lookAtPage(page, { name: "studio-rendering" })).toEqual([]);
});

test("the studio is readable with a finished video, in both themes, and on a phone", async ({
  page,
  person,
}) => {
  const { studio } = await person.makeVideo(gallery === undefined ? undefined : scripts.at(-1));
  await open(page, studio);
  await page.getByRole("button", { name: "Download" }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Video" }).click();

  const shown = page.getByRole("region", { name: "History" });
  expect(await lookAtPage(page, { name: "studio-finished", shown })).toEqual([]);
});

test("titles stay where they are from page to page", async ({ page }) => {
  const leftEdges = new Map<string, number>();
  for (const route of [...Object.keys(emptyPages), "/videos/new", "/jobs/schedules", "/settings"]) {
    await page.goto(route);
    leftEdges.set(route, await findLeftEdge(page.getByRole("heading", { level: 1 })));
  }

  expect(new Set(leftEdges.values()).size, [...leftEdges].join(" ")).toBe(1);
});

test("no page of the app is left out here", async () => {
  const files = await readdir("app", { recursive: true });
  const routes = files
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => `/${path.dirname(file)}`.replaceAll(/\/(?:\([^)]*\)|\.)(?=\/|$)/g, "") || "/");
  const lookedAt = [guestPages, emptyPages, workingPages].flatMap((pages) => Object.keys(pages));

  expect([...new Set([...lookedAt, ...otherRoutes])].sort()).toEqual(routes.sort());
});

/** A workspace with a finished video, a draft, and one that is being rendered. */
async function fillWorkspace(person: Person): Promise<void> {
  const [finished, draft = "", rendering = ""] = scripts;
  await person.makeVideo(gallery === undefined ? undefined : finished);
  await person.createVideo(draft);
  const { videoId } = await person.createVideo(rendering);
  await pretendRendering({ workspaceId: person.workspaceId, videoId });
}

/** Fails where somebody is sent to another page. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
}

/** What is wrong with a dialog that opens now; it is closed again. */
async function lookAtDialog(page: Page, name: string): Promise<string[]> {
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  const violations: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await showIn(page, colorScheme);
    violations.push(...(await findViolations(page, `${name}, ${colorScheme}`, colorScheme)));
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  return violations;
}

/** A page that is streamed in takes the place of its skeleton: a title that is just being moved has no box. */
async function findLeftEdge(title: Locator): Promise<number> {
  let edge: number | undefined;
  const measure = async () => (edge = (await title.boundingBox())?.x);
  await expect.poll(measure).toBeDefined();

  return edge ?? Number.NaN;
}
