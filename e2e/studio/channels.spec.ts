import type { Locator, Page } from "@playwright/test";
import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { findViolations } from "./look-at-page";
import { createVideo, listTitles } from "./studio-page";

test("a channel is added in the settings by keyboard", async ({ page }) => {
  await page.goto("/videos/new");
  await page.getByLabel("What is the video about?").waitFor();
  await expect(channelSelect(page)).toHaveCount(0);
  await page.goto("/settings");
  await page.getByText(/^No channels yet/).waitFor();
  await tabTo(page, "Add a channel");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe("Name");
  expect(await isInSight(page.getByRole("button", { name: "Add channel" }))).toBe(true);

  await page.keyboard.type("Deep sea");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue(
    await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  await tabTo(page, "Theme");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page, "Theme")).toBe("Signal");
  await tabTo(page, "Format");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page, "Format")).toBe("Short, 9:16");
  await tabTo(page, "Add channel");
  expect(await findViolations(page, "the channel's form")).toEqual([]);
  await page.keyboard.press("Enter");

  await channelRow(page, "Deep sea")
    .getByText(/^Signal, Short 9:16, highlight captions, .*, calm music$/)
    .waitFor();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");
  expect(await findViolations(page, "the settings")).toEqual([]);
});

test("a name is one channel's, and the form says so", async ({ page, person, complaints }) => {
  complaints.allow(/status of 409/);
  await person.createChannel("Deep sea");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add a channel" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("deep SEA");
  await page.getByRole("button", { name: "Add channel" }).click();

  await page.getByRole("alert").filter({ hasText: "There is a channel “deep SEA” already" }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");
});

test("a new video on the channel starts with its theme, and the next one on the same channel", async ({
  page,
  person,
}) => {
  await person.createChannel("Deep sea");
  await page.goto("/videos/new");
  await channelSelect(page).selectOption({ label: "Deep sea" });
  await page.getByText(/: Signal, Short 9:16/).waitFor();
  expect(await isInSight(page.getByRole("button", { name: "Write the script" }))).toBe(true);
  expect(await findViolations(page, "the new video")).toEqual([]);
  await createVideo(page, "# Vents\n\nThey smoke.\n");
  expect(await chosen(page, "Channel")).toBe("Deep sea");
  expect(await chosen(page, "Theme")).toBe("Signal");
  expect(await chosen(page, "Format")).toBe("Short, 9:16");

  await page.goto("/videos/new");
  await expect.poll(() => chosen(page, "Channel")).toBe("Deep sea");
  await channelSelect(page).selectOption({ label: "None" });
  await createVideo(page, "# Cranes\n\nThey wade.\n");
  expect(await chosen(page, "Channel")).toBe("None");
  expect(await chosen(page, "Theme")).toBe("Paper");
});

test("the list shows one channel's videos, and its address keeps that", async ({ page, person }) => {
  await createVentsAndCranes(person);
  await page.goto("/videos");
  await channelSelect(page).selectOption({ label: "Deep sea" });
  await expect.poll(() => listTitles(page)).toEqual(["Vents"]);
  await page.reload();
  await expect.poll(() => listTitles(page)).toEqual(["Vents"]);
  await page.getByRole("cell", { name: "Deep sea" }).waitFor();
  expect(await findViolations(page, "the list")).toEqual([]);

  await channelSelect(page).selectOption({ label: "All channels" });
  await expect.poll(() => listTitles(page)).toEqual(["Cranes", "Vents"]);
});

test("a video moves to a channel in the studio and keeps its look, until the channel's is asked for", async ({
  page,
  person,
}) => {
  const { cranes } = await createVentsAndCranes(person);
  await page.goto(cranes);
  const answer = page.waitForResponse(/videos\.moveToChannel/);
  await channelSelect(page).selectOption({ label: "Deep sea" });
  await answer;
  expect(await chosen(page, "Channel")).toBe("Deep sea");
  expect(await chosen(page, "Theme")).toBe("Paper");
  await page.getByText("Saved", { exact: true }).waitFor();

  await page.reload();
  await expect.poll(() => chosen(page, "Channel")).toBe("Deep sea");
  expect(await chosen(page, "Theme")).toBe("Paper");

  await channelSelect(page).selectOption({ label: "None" });
  await page.getByText("The video is in no channel now.").waitFor();
  await channelSelect(page).selectOption({ label: "Deep sea" });
  await page.getByRole("button", { name: "Use the channel’s" }).click();
  await expect.poll(() => chosen(page, "Theme")).toBe("Signal");
  await expect.poll(() => chosen(page, "Format")).toBe("Short, 9:16");
  await page.getByText("Saved", { exact: true }).waitFor();
});

test("a channel is renamed and deleted, and its videos stay", async ({ page, person }) => {
  const { vents } = await createVentsAndCranes(person);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Edit Deep sea" }).click();
  const form = page.getByRole("dialog", { name: "Edit Deep sea" });
  await form.getByLabel("Name").fill("Abyss");
  await form.getByRole("button", { name: "Save channel" }).click();
  await channelRow(page, "Abyss")
    .getByText(/^Signal/)
    .waitFor();

  await page.getByRole("button", { name: "Delete Abyss" }).click();
  await page.getByRole("dialog", { name: "Delete Abyss?" }).waitFor();
  expect(await findViolations(page, "the question before a channel goes")).toEqual([]);
  await page.getByRole("button", { name: "Delete channel" }).click();
  await page.getByText(/^No channels yet/).waitFor();
  await expect.poll(() => focusedName(page)).toBe("Add a channel");

  await page.goto("/videos");
  await expect.poll(() => listTitles(page)).toEqual(["Cranes", "Vents"]);
  await expect(channelSelect(page)).toHaveCount(0);
  await page.goto(vents);
  await expect.poll(() => chosen(page, "Theme")).toBe("Signal");
});

/** Vents on the channel Deep sea; Cranes, which are newer, without one. Gives where their studios are. */
async function createVentsAndCranes(person: Person): Promise<{ vents: string; cranes: string }> {
  const { channelId } = await person.createChannel("Deep sea");
  const { studio: vents } = await person.createVideo("# Vents\n\nThey smoke.\n", channelId);
  const { studio: cranes } = await person.createVideo("# Cranes\n\nThey wade.\n");

  return { vents, cranes };
}

/** Whether the middle of something can be clicked without scrolling. */
function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();

    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

function channelSelect(page: Page): Locator {
  return page.getByRole("combobox", { name: "Channel" });
}

function channelRow(page: Page, name: string): Locator {
  return page.getByRole("list", { name: "Channels" }).getByRole("listitem").filter({ hasText: name });
}

/** What a list of choices shows. */
function chosen(page: Page, label: string): Promise<string> {
  return page
    .getByRole("combobox", { name: label })
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.label ?? "") : "",
    );
}
