import type { BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAtPage } from "./look-at-page";
import { type App, skipSampleVideo, startApp } from "./start-app";
import { cardWith, createVideo, listTexts, textWith, waitUntilSaved } from "./studio-page";

const title = "# Three hearts";
const hearts = "An octopus has **3 hearts** and they never rest.";
const gills = "Two of them serve the gills. The third serves the body.";
const script = [title, hearts, gills].join("\n\n");

let app: App;
let context: BrowserContext;
let page: Page;
let studio: string;

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
  context = page.context();
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  studio = await createVideo(page, script);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("what is written is saved by itself, and the length follows the words", async () => {
  const length = page.getByText(/long, about/);
  const before = await length.textContent();

  await textWith(page, "never rest").fill(
    "An octopus has **3 hearts** and none of them ever gets a long rest.",
  );

  await page.getByText("Unsaved changes").waitFor();
  await expect.poll(() => length.textContent()).not.toBe(before);
  await waitUntilSaved(page);
  await page.reload();
  await textWith(page, "a long rest").waitFor();
});

test("one thing is shown and another one said", async () => {
  const text = textWith(page, "a long rest");

  await text.fill('An octopus has **3 hearts** and :say[3x]{as="three times"} the work.');
  await waitUntilSaved(page);

  await page.getByRole("button", { name: "Show part 2 in the preview" }).click();
  const preview = page.getByLabel("Preview of the video");
  await preview.getByText("hearts").locator("visible=true").first().waitFor();
  await expect.poll(async () => Number(await preview.getByLabel("Position").inputValue())).toBeGreaterThan(0);
  // One bar of controls, and none on the picture.
  expect(await preview.getByRole("button", { name: "Play video" }).count()).toBe(1);
});

test("a scene is split at the cursor and merged again, and the keyboard stays where it was", async () => {
  await textWith(page, "serve the gills").focus();
  await page.keyboard.press("Control+Home");
  for (const _ of "Two of them serve the gills.") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => listTexts(page)).toContain("The third serves the body.");
  expect(await focusedName(page)).toBe("Script of part 4");

  await page.getByRole("button", { name: "More for part 3" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Merge with next" }).press("Enter");

  await expect.poll(() => listTexts(page)).toContain(gills);
  expect(await focusedName(page)).toBe("More for part 3");
});

test("a scene goes up by keys, by its button and by the mouse", async () => {
  const order = async () => (await listTexts(page)).map((text) => text.slice(0, 7));
  await textWith(page, "serve the gills").press("Alt+ArrowUp");
  await expect.poll(order).toEqual(["# Three", "Two of ", "An octo"]);
  expect(await focusedName(page)).toBe("Script of part 2");
  await waitUntilSaved(page);

  await page.keyboard.press("Control+z");
  await expect.poll(order).toEqual(["# Three", "An octo", "Two of "]);
  await waitUntilSaved(page);
  expect(await order()).toEqual(["# Three", "An octo", "Two of "]);
  expect(await focusedName(page)).toBe("Script of part 3");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(order).toEqual(["# Three", "Two of ", "An octo"]);

  await page.getByRole("button", { name: "Move part 3 up" }).click();
  await expect.poll(order).toEqual(["# Three", "An octo", "Two of "]);

  await page.getByRole("button", { name: "Drag part 3" }).focus();
  await page.keyboard.press("Space");
  await page.getByText("The part is over place 3.").waitFor({ state: "attached" });
  // Until the places are known a key moves nothing: a person presses it again.
  const goUp = async () => {
    const isUp = (await page.getByText("The part is over place 2.").count()) > 0;
    if (!isUp) await page.keyboard.press("ArrowUp");

    return isUp;
  };
  await expect.poll(goUp, { interval: 500 }).toBe(true);
  await page.keyboard.press("Space");
  await expect.poll(order).toEqual(["# Three", "Two of ", "An octo"]);

  // The cards glide to their places: hovering waits until one stands still.
  const second = page.getByRole("button", { name: "Drag part 2" });
  await second.hover();
  const to = await second.boundingBox();
  if (!to) throw new Error("There is no handle.");
  await page.getByRole("button", { name: "Drag part 3" }).hover();
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + 40, { steps: 5 });
  await page.mouse.move(to.x + 5, to.y, { steps: 5 });
  await page.getByText("The part is over place 2.").waitFor({ state: "attached" });
  await page.mouse.up();
  await expect.poll(order).toEqual(["# Three", "An octo", "Two of "]);
  await waitUntilSaved(page);
});

test("a sentence becomes a quote, and undo and redo go through it all", async () => {
  const card = cardWith(page, "serve the gills");
  await card.getByText("Sentence × 2").waitFor();

  await card.getByRole("textbox").fill("> Two of them serve the gills.");
  await card.getByText("Quote").waitFor();
  await page.keyboard.press("Control+z");
  await card.getByText("Sentence × 2").waitFor();
  await page.keyboard.press("Control+Shift+z");
  await card.getByText("Quote").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await card.getByText("Sentence × 2").waitFor();
  await waitUntilSaved(page);
});

test("a scene that is deleted gives the focus to the next one, and comes back by undo", async () => {
  await page.getByRole("button", { name: "More for part 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect.poll(() => listTexts(page)).toEqual([title, gills]);
  await expect.poll(() => focusedName(page)).toBe("Script of part 2");

  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await listTexts(page)).length).toBe(3);
  await waitUntilSaved(page);
});

test("a line that cannot be read is told of at its part, and nothing moves under the writer's hands", async () => {
  const field = page.getByRole("textbox", { name: "Script of part 3" });
  const first = page.getByRole("textbox", { name: "Script of part 1" });
  const [before, place] = [await field.inputValue(), await first.boundingBox()];
  await field.fill("![nope](missing.jpg)");

  const jump = page.getByRole("alert").getByRole("button", { name: "Part 3 cannot be read" });
  await jump.waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const note = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
  expect(await note.textContent()).toContain("“missing.jpg” is not in the media library.");
  expect(await first.boundingBox()).toEqual(place);
  expect(await lookAtPage(page, { name: "studio-problem" })).toEqual([]);
  await first.focus();
  await jump.press("Enter");
  expect(await focusedName(page)).toBe("Script of part 3");

  await page.getByRole("button", { name: "Whole script" }).click();
  await page.getByRole("button", { name: "Line 5 cannot be read" }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("![nope](missing.jpg)");
  await page.getByRole("button", { name: "Whole script" }).click();
  await field.fill(before);
  await jump.waitFor({ state: "detached" });
  await waitUntilSaved(page);
  app.forgetComplaints(/status of 400/);
});

test("a tab that dies before it saved loses nothing, and undo gives what was saved", async () => {
  await page.context().setOffline(true);
  await textWith(page, "serve the gills").fill("Two of them serve the gills, day and night.");
  await page.getByText("Unsaved changes").waitFor();
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  page = await app.openTab(context);
  await page.goto(studio);
  await textWith(page, "day and night").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await textWith(page, gills).waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await waitUntilSaved(page);
  await page.reload();
  await textWith(page, "day and night").waitFor();
});

test("without a network the text is kept and says so, and is saved when the network is back", async () => {
  await page.context().setOffline(true);
  await textWith(page, "day and night").fill("Two of them serve the gills, by day and by night.");
  await page.getByText("Could not save").waitFor();
  await page.getByRole("status").getByText("Your text is kept in this browser").waitFor();

  await page.context().setOffline(false);
  await waitUntilSaved(page);
  app.forgetComplaints(/ERR_INTERNET_DISCONNECTED/);
});

test("two tabs rewrite one sentence: both texts are shown, and whichever is chosen, none is lost", async () => {
  const other = await app.openTab(context);
  await other.goto(studio);
  await textWith(other, "by night").waitFor();
  await textWith(page, "by night").fill("Two of them work for the gills.");
  await waitUntilSaved(page);
  // It would take over the new text as soon as it is looked at; a writer who is at it does not.
  await textWith(other, "by night").fill("Two of them pump through the gills.");

  const dialog = other.getByRole("dialog", { name: "Two versions of this script" });
  await dialog.getByLabel("Your version").filter({ hasText: "pump through" }).waitFor();
  await dialog.getByLabel("Their version").filter({ hasText: "work for" }).waitFor();
  const listMarked = (version: string) => dialog.getByLabel(version).locator("mark").allTextContents();
  expect(await listMarked("Your version")).toEqual(["pump", "through"]);
  expect(await listMarked("Their version")).toEqual(["work", "for"]);
  expect(await lookAtPage(other, { name: "studio-conflict" })).toEqual([]);
  await dialog.getByRole("button", { name: "Keep both" }).click();
  await waitUntilSaved(other);
  const script = async () => (await listTexts(other)).join("\n");
  expect(await script()).toMatch(/pump through the gills\.\n+Two of them work for the gills\./);

  await other.keyboard.press("Control+z");
  await expect.poll(script).not.toContain("pump through");
  expect(await script()).toContain("work for");
  await other.keyboard.press("Control+z");
  await expect.poll(script).toContain("pump through");
  expect(await script()).not.toContain("work for");
  await waitUntilSaved(other);
  await other.close();
  app.forgetComplaints(/status of 409/);
});

test("nothing else was complained about", () => {
  expect(app.complaints).toEqual([]);
});

function focusedName(tab: Page): Promise<string | null> {
  return tab.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}
