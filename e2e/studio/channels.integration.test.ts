import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { focusedName, tabTo } from "./keyboard";
import { findOffences } from "./look-at-page";
import { type App, skipSampleVideo, startApp } from "./start-app";

let app: App;
let page: Page;
/** Where the studio of a video on the channel is, and of one without a channel. */
let vents: string;
let cranes: string;

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("a channel is added in the settings by keyboard", async () => {
  await page.goto("/videos/new");
  await page.getByLabel("Script", { exact: true }).waitFor();
  expect(await channelSelect().count()).toBe(0);
  await page.goto("/settings");
  await page.getByText(/^No channels yet/).waitFor();
  await tabTo(page, "Add a channel");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe("Name");
  expect(await isInSight(page.getByRole("button", { name: "Add channel" }))).toBe(true);

  await page.keyboard.type("Deep sea");
  expect(await page.getByRole("combobox", { name: "Time zone" }).inputValue()).toBe(
    await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  await tabTo(page, "Theme");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen("Theme")).toBe("Signal");
  await tabTo(page, "Format");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen("Format")).toBe("Short, 9:16");
  await tabTo(page, "Add channel");
  expect(await findOffences(page, "the channel's form")).toEqual([]);
  await page.keyboard.press("Enter");

  await channelRow("Deep sea")
    .getByText(/^Signal, Short 9:16, highlight captions, .*, calm music$/)
    .waitFor();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");
  expect(await findOffences(page, "the settings")).toEqual([]);
});

test("a name is one channel's, and the form says so", async () => {
  await page.getByRole("button", { name: "Add a channel" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("deep SEA");
  await page.getByRole("button", { name: "Add channel" }).click();

  await page.getByRole("alert").filter({ hasText: "There is a channel “deep SEA” already" }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");
  app.forgetComplaints(/status of 409/);
});

test("a new video on the channel starts with its theme, and the next one on the same channel", async () => {
  await page.goto("/videos/new");
  await channelSelect().selectOption({ label: "Deep sea" });
  await page.getByText(/: Signal, Short 9:16/).waitFor();
  expect(await isInSight(page.getByRole("button", { name: "Create video" }))).toBe(true);
  expect(await findOffences(page, "the new video")).toEqual([]);
  vents = await createVideo("# Vents\n\nThey smoke.\n");
  expect(await chosen("Channel")).toBe("Deep sea");
  expect(await chosen("Theme")).toBe("Signal");
  expect(await chosen("Format")).toBe("Short, 9:16");

  await page.goto("/videos/new");
  await expect.poll(() => chosen("Channel")).toBe("Deep sea");
  await channelSelect().selectOption({ label: "None" });
  cranes = await createVideo("# Cranes\n\nThey wade.\n");
  expect(await chosen("Channel")).toBe("None");
  expect(await chosen("Theme")).toBe("Paper");
});

test("the list shows one channel's videos, and its address keeps that", async () => {
  await page.goto("/videos");
  await channelSelect().selectOption({ label: "Deep sea" });
  await expect.poll(listTitles).toEqual(["Vents"]);
  await page.reload();
  await expect.poll(listTitles).toEqual(["Vents"]);
  await page.getByRole("cell", { name: "Deep sea" }).waitFor();
  expect(await findOffences(page, "the list")).toEqual([]);

  await channelSelect().selectOption({ label: "All channels" });
  await expect.poll(listTitles).toEqual(["Cranes", "Vents"]);
});

test("a video moves to a channel in the studio and keeps its options", async () => {
  await page.goto(cranes);
  const answer = page.waitForResponse(/videos\.moveToChannel/);
  await channelSelect().selectOption({ label: "Deep sea" });
  await answer;
  expect(await chosen("Channel")).toBe("Deep sea");
  expect(await chosen("Theme")).toBe("Paper");
  await page.getByText("Saved", { exact: true }).waitFor();

  await page.reload();
  await expect.poll(() => chosen("Channel")).toBe("Deep sea");
  expect(await chosen("Theme")).toBe("Paper");
});

test("a channel is renamed and deleted, and its videos stay", async () => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Edit Deep sea" }).click();
  const form = page.getByRole("dialog", { name: "Edit Deep sea" });
  await form.getByLabel("Name").fill("Abyss");
  await form.getByRole("button", { name: "Save channel" }).click();
  await channelRow("Abyss")
    .getByText(/^Signal/)
    .waitFor();

  await page.getByRole("button", { name: "Delete Abyss" }).click();
  await page.getByRole("dialog", { name: "Delete Abyss?" }).waitFor();
  expect(await findOffences(page, "the question before a channel goes")).toEqual([]);
  await page.getByRole("button", { name: "Delete channel" }).click();
  await page.getByText(/^No channels yet/).waitFor();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");

  await page.goto("/videos");
  await expect.poll(listTitles).toEqual(["Cranes", "Vents"]);
  expect(await channelSelect().count()).toBe(0);
  await page.goto(vents);
  await expect.poll(() => chosen("Theme")).toBe("Signal");
  expect(app.complaints).toEqual([]);
});

/** Of a page that has a channel chosen already. */
async function createVideo(script: string): Promise<string> {
  await page.getByLabel("Script", { exact: true }).fill(script);
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();

  return new URL(page.url()).pathname;
}

/** Whether the middle of something can be clicked without scrolling. */
function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();

    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

function channelSelect() {
  return page.getByRole("combobox", { name: "Channel" });
}

function channelRow(name: string) {
  return page.getByRole("list", { name: "Channels" }).getByRole("listitem").filter({ hasText: name });
}

/** What a list of choices shows. */
function chosen(label: string): Promise<string> {
  return page
    .getByRole("combobox", { name: label })
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.label ?? "") : "",
    );
}

function listTitles(): Promise<string[]> {
  return page.locator("[data-row-link]").allInnerTexts();
}
