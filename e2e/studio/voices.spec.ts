import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { chooseVoice, waitUntilSaved } from "./studio-page";

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

test("a channel's voice is chosen in its form, and its dictionary tells what is wrong with an entry", async ({
  page,
}) => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add a channel" }).click();
  const form = page.getByRole("dialog", { name: "Add a channel" });
  await form.getByLabel("Name", { exact: true }).fill("Clouds");
  await chooseVoice(page, "Built-in woman");
  await form.getByRole("button", { name: "Voice Built-in woman" }).waitFor();

  await form.getByRole("button", { name: "Add a word" }).click();
  await page.keyboard.type("GIF");
  await page.keyboard.press("Tab");
  await page.keyboard.type("a gif");
  await form.getByRole("button", { name: "Play GIF" }).click();
  await page.waitForFunction(isHeard);
  await form.getByRole("button", { name: "Add channel" }).click();
  await form.getByText("Spell how it sounds without using “GIF” itself.").waitFor();
  await expect(form.getByLabel("Word 1, as it sounds")).toBeFocused();
  await form.getByLabel("Word 1, as it sounds").fill("/ʘɪf/");
  await form.getByRole("button", { name: "Add channel" }).click();
  await form.getByText("“ʘ” in “/ʘɪf/” is a phonetic symbol that no voice can say").waitFor();
  await form.getByLabel("Word 1, as it sounds").fill("jiff");
  await form.getByRole("button", { name: "Add channel" }).click();
  await form.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Edit Clouds" }).click();
  await expect(page.getByLabel("Word 1, as it sounds")).toHaveValue("jiff");
});

test("a word shows how it is said, and is said differently by keyboard; undo takes it back", async ({
  page,
  openStudio,
}) => {
  await openStudio("# Cranes\n\nThey came in 2019 again.\n");
  const text = page.getByRole("textbox", { name: "Script of part 2" });
  const note = page.getByText("Said as twenty nineteen");
  const word = page.locator("[data-mark]");
  await expect(word).toHaveText("2019");
  await word.hover({ force: true });
  await note.waitFor();
  await page.mouse.move(0, 0);
  await note.waitFor({ state: "hidden" });

  await text.focus();
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(15, 15));
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("button", { name: "Say it differently" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.type("two oh one nine");
  await expect(text).toHaveValue('They came in :say[2019]{as="two oh one nine"} again.');

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(text).toHaveValue("They came in 2019 again.");
});

/** In the page: whether a sound of it moves on. */
function isHeard(): boolean {
  return [...document.querySelectorAll("audio")].some(
    ({ paused, ended, currentTime }) => !paused && !ended && currentTime > 0,
  );
}
