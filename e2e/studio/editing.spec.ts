import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { cardWith, listTexts, textWith, waitUntilSaved } from "./studio-page";

const title = "# Three hearts";
const hearts = "An octopus has **3 hearts** and they never rest.";
const gills = "Two of them serve the gills. The third serves the body.";
const script = [title, hearts, gills].join("\n\n");

test("one thing is shown and another one said", async ({ page, openStudio }) => {
  await openStudio(script);
  const text = textWith(page, "never rest");

  await text.fill('An octopus has **3 hearts** and :say[3x]{as="three times"} the work.');
  await waitUntilSaved(page);

  await page.getByRole("button", { name: "Show part 2 in the preview" }).click();
  const preview = page.getByLabel("Preview of the video");
  await preview.getByText("hearts").locator("visible=true").first().waitFor();
  await expect.poll(async () => Number(await preview.getByLabel("Position").inputValue())).toBeGreaterThan(0);
  // One bar of controls, and none on the picture.
  await expect(preview.getByRole("button", { name: "Play video" })).toHaveCount(1);
});

test("a scene is split at the cursor and merged again, and the keyboard stays where it was", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await textWith(page, "serve the gills").focus();
  await page.keyboard.press("Control+Home");
  for (const _ of "Two of them serve the gills.") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => listTexts(page)).toContain("The third serves the body.");
  await expect.poll(() => focusedName(page)).toBe("Script of part 4");

  await page.getByRole("button", { name: "More for part 3" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Merge with next" }).press("Enter");

  await expect.poll(() => listTexts(page)).toContain(gills);
  await expect.poll(() => focusedName(page)).toBe("More for part 3");
});

test("a split is undone with the keyboard where it was before", async ({ page, openStudio }) => {
  await openStudio(script);
  await textWith(page, "serve the gills").focus();
  await page.keyboard.press("Control+Home");
  for (const _ of "Two of them serve the gills.") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => focusedName(page)).toBe("Script of part 4");

  await page.keyboard.press("Control+z");

  await expect.poll(() => listTexts(page)).toContain(gills);
  await expect.poll(() => focusedName(page)).toBe("Script of part 3");
});

test("the preview plays by keyboard, and goes from scene to scene", async ({ page, openStudio }) => {
  await openStudio(script);
  const preview = page.getByLabel("Preview of the video");
  await preview.getByRole("button", { name: "Play video" }).waitFor();

  await page.keyboard.press("l");
  await expect.poll(async () => Number(await preview.getByLabel("Position").inputValue())).toBeGreaterThan(0);
  await page.keyboard.press("j");
  await expect.poll(async () => Number(await preview.getByLabel("Position").inputValue())).toBe(0);
  await page.keyboard.press("k");
  await preview.getByRole("button", { name: "Pause video" }).waitFor();
  await page.keyboard.press("Space");
  await preview.getByRole("button", { name: "Play video" }).waitFor();
});

test("a scene goes up by keys, by its button and by the mouse", async ({ page, openStudio }) => {
  await openStudio(script);
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
  await expect.poll(goUp, { intervals: [500] }).toBe(true);
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

test("a sentence becomes a quote, and undo and redo go through it all", async ({ page, openStudio }) => {
  await openStudio(script);
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

test("a scene that is deleted gives the focus to the next one, and comes back by undo", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await page.getByRole("button", { name: "More for part 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect.poll(() => listTexts(page)).toEqual([title, gills]);
  await expect.poll(() => focusedName(page)).toBe("Script of part 2");

  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await listTexts(page)).length).toBe(3);
  await waitUntilSaved(page);
});

test("a scene of a kind that is chosen by its picture is added below, and has the focus", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await page.getByRole("button", { name: "More for part 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Add a scene below…" }).press("Enter");
  await page
    .getByRole("dialog", { name: "Add a scene below part 2" })
    .getByRole("button", { name: "Steps" })
    .click();

  await expect.poll(() => focusedName(page)).toBe("Script of part 3");
  await expect.poll(async () => (await listTexts(page))[2]).toMatch(/^::steps\[/);
  await page
    .getByRole("listitem")
    .filter({ has: page.getByLabel("Script of part 3") })
    .getByText("Steps", { exact: true })
    .waitFor();
  await waitUntilSaved(page);
});

test("a line that cannot be read is told of at its part, and nothing moves under the writer's hands", async ({
  page,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openStudio(script);
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
});

function focusedName(tab: Page): Promise<string | null> {
  return tab.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}
