import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";
import { textWith, waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nAn octopus has **3 hearts** and they never rest.";

test("description and tags are typed in the settings, stand in the script, and are undone like all else", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const description = page.getByLabel("Description");
  const tags = page.getByLabel("Tags");
  await description.click();
  await page.keyboard.type("Three hearts\nand blue blood.");
  await tags.click();
  await page.keyboard.type("octopus, deep sea");
  await page.keyboard.press("Control+z");
  await expect(tags).toHaveValue("");
  await page.keyboard.press("Control+Shift+z");
  await expect(tags).toHaveValue("octopus, deep sea");
  await page.getByText("Script settings").waitFor();
  await waitUntilSaved(page);
  expect(await findViolations(page, "details")).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Settings" }).click();
  await tags.scrollIntoViewIfNeeded();
  expect(await findViolations(page, "details on a phone")).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.reload();
  await expect(description).toHaveValue("Three hearts\nand blue blood.");
  await page.getByRole("button", { name: "Whole script" }).click();
  await expect(page.getByRole("textbox", { name: "Whole script" })).toHaveValue(
    `---\ndescription: |-\n  Three hearts\n  and blue blood.\ntags: [octopus, deep sea]\n---\n\n${script}`,
  );
});

test("more tags than YouTube takes are told of at their field, and keep the video from being rendered", async ({
  page,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openStudio(script);
  await page.getByLabel("Tags").fill("octopus,".repeat(70));

  await page.getByText("YouTube takes tags of at most 500 characters").first().waitFor();
  await waitUntilSaved(page);
  await page.getByText("Can’t render until the problem in the script is fixed.").waitFor();
  await page.getByLabel("Tags").fill("octopus");
  await waitUntilSaved(page);
  await expect(page.getByText("Can’t render")).toHaveCount(0);
});

test("a script that cannot be followed yet is saved, and another browser shows it with what is wrong", async ({
  page,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openStudio(script);
  await textWith(page, "never rest").fill("::foo[bar]");
  await page.getByRole("button", { name: "Part 2 cannot be read" }).waitFor();
  await waitUntilSaved(page);
  await page.evaluate(() => {
    localStorage.clear();
  });

  await page.reload();
  await page.getByRole("button", { name: /cannot be read/ }).waitFor();
  await expect(page.getByRole("textbox", { name: /^Script of/ }).last()).toHaveValue(/::foo\[bar\]/);
  await page.getByText("Can’t render until the problem in the script is fixed.").waitFor();
});

test("front matter that is wrong is left to the script", async ({ page, openStudio, complaints }) => {
  complaints.allow(/status of 400/);
  await openStudio(`---\ntags: [octopus]\n---\n\n${script}`);
  await page.getByRole("button", { name: "Whole script" }).click();
  const whole = page.getByRole("textbox", { name: "Whole script" });
  const before = await whole.inputValue();

  await whole.fill(before.replace("tags: [", "tags: [".repeat(2)));
  await page.getByText("can’t be edited here").waitFor();
  await expect(page.getByLabel("Tags")).toBeDisabled();
  await whole.fill(before);
  await waitUntilSaved(page);
  await expect(page.getByLabel("Tags")).toBeEnabled();
});

test("a script that no voice can speak is not rendered, and the button says why", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await textWith(page, "never rest").fill("タコには心臓が三つある。");
  await waitUntilSaved(page);

  const render = page.getByRole("button", { name: "Render", exact: true });
  await expect(render).toHaveAttribute("aria-disabled", "true");
  await page.getByText("Can’t render:").waitFor();
  await tabTo(page, "Render");
  expect(await focusedName(page)).toBe("Render");
  const reasonId = await render.getAttribute("aria-describedby");
  await expect(page.locator(`[id="${reasonId ?? ""}"]`)).toHaveText(/first note about the script/);
  await page.getByText(/^Part \d: the script is in Japanese, and/).waitFor();
  expect(await lookAtPage(page, { name: "studio-unspeakable" })).toEqual([]);

  await textWith(page, "タコ").fill("An octopus has **3 hearts** and they beat all day.");
  await expect(render).toHaveAttribute("aria-disabled", "false");
});

test("a script's language is detected and shown, and what does not fit a voice is mended by one click", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const language = page.getByLabel("Language");
  await expect(language).toHaveValue("");
  await expect(language.locator("option:checked")).toHaveText("English (detected)");

  await language.selectOption({ label: "Spanish" });
  const notes = page.getByText(/is (?:in )?Spanish, and/);
  await notes.waitFor();
  await page.getByRole("button", { name: "Change the language to English" }).click();
  await notes.waitFor({ state: "detached" });
  await expect(language.locator("option:checked")).toHaveText("English");
  await waitUntilSaved(page);
  await expect(page.getByRole("button", { name: "Render", exact: true })).toHaveAttribute(
    "aria-disabled",
    "false",
  );
});
