import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nAn octopus has three hearts, and two of them serve the gills.\n";

test("a voice is found, heard saying the script's own words, and chosen, all by keyboard", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const picker = page.getByRole("dialog", { name: "Choose a voice" });
  await page.getByRole("button", { name: /^Voice/ }).press("Enter");
  await page.keyboard.type("american built-in");
  await expect(picker.getByRole("radio")).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");

  const clip = page.waitForResponse(/\/api\/media\/narration-clip\//);
  await page.keyboard.press("Space");
  expect((await (await clip).body()).subarray(0, 4).toString()).toBe("RIFF");
  await page.waitForFunction(isHeard);
  await picker.getByRole("button", { name: "Stop Built-in woman" }).waitFor();
  await page.keyboard.press("Space");
  await picker.getByRole("button", { name: "Play Built-in woman" }).waitFor();
  expect(await page.evaluate(isHeard)).toBe(false);

  await page.keyboard.press("Enter");
  await picker.waitFor({ state: "hidden" });
  const field = page.getByRole("button", { name: "Voice Built-in woman" });
  await expect(field).toBeFocused();
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Whole script" }).click();
  await expect(page.getByRole("textbox", { name: "Whole script" })).toHaveValue(/^voice: flite:slt$/m);
});

test("a sample stops when another is played, and when the list is closed", async ({ page, openStudio }) => {
  await openStudio(script);
  await page.getByRole("button", { name: /^Voice/ }).click();
  const picker = page.getByRole("dialog", { name: "Choose a voice" });
  const plays = picker.getByRole("button", { name: /^Play Built-in/ });
  await plays.first().click();
  await page.waitForFunction(isHeard);

  await plays.first().click();
  await expect(picker.getByRole("button", { name: /^Stop/ })).toHaveCount(1);
  await page.waitForFunction(isHeard);
  await page.keyboard.press("Escape");
  await picker.waitFor({ state: "hidden" });
  expect(await page.evaluate(isHeard)).toBe(false);
});

test("the list of voices is readable in both themes, and on a phone", async ({ page, openStudio }) => {
  await openStudio(script);
  await page.getByRole("button", { name: /^Voice/ }).click();
  await page.getByRole("radio").first().waitFor();

  expect(await lookAtPage(page, { name: "voices" })).toEqual([]);
});

/** In the page: whether a sound of it moves on. */
function isHeard(): boolean {
  return [...document.querySelectorAll("audio")].some(
    ({ paused, ended, currentTime }) => !paused && !ended && currentTime > 0,
  );
}
