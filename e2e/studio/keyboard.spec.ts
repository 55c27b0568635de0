import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { lookAtPage } from "./look-at-page";
import { newestRender, waitForVideo } from "./studio-page";

const script = "---\nformat: square\nmusic: none\n---\n\n# Storks\n\nThey wade.\n";

test("an account is made by keyboard", async ({ guest: page }) => {
  await page.goto("/sign-in");
  await tabTo(page, "Create one");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sign-up");
  for (const [label, text] of Object.entries({
    Name: "Ann",
    "E-mail address": `${crypto.randomUUID()}@example.com`,
    Password: "correct horse battery",
  })) {
    await tabTo(page, label);
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard");
});

test("the shortcuts are listed, those of the studio too, and single keys can be switched off", async ({
  page,
}) => {
  await page.goto("/dashboard");
  await page.getByRole("heading", { name: "You have no videos yet" }).waitFor();
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  // A page that is shown may not listen yet.
  await expect(async () => {
    await page.keyboard.press("?");
    await help.getByText("Split the scene at the cursor").waitFor({ timeout: 2000 });
  }).toPass();
  await tabTo(page, "Use shortcuts of a single key");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });

  await page.keyboard.press("?");
  await page.goto("/videos");
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
  await page.keyboard.press("/");
  await expect(help).toHaveCount(0);
  expect(await focusedName(page)).not.toBe("Search videos by title");
});

test("a video is begun by the palette, and a script is written", async ({ page }) => {
  await page.goto("/videos");
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Commands" }).waitFor();
  await page.keyboard.type("new video");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/videos/new");
  await page.getByRole("button", { name: "Write the script" }).waitFor();
  await tabTo(page, "Topic\nFacts from Wikipedia");
  for (const name of [/^Article/, /^Table/, /^Script/]) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name, selected: true }).waitFor();
  }
  await tabTo(page, "Script");
  await page.keyboard.insertText(script);
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();
});

test("a video is rendered and downloaded by keyboard, and the focus is never lost", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await page.getByText("2 scenes to render").waitFor();
  await tabTo(page, "Quality");
  await page.keyboard.press("d");
  await tabTo(page, "Render");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await expect.poll(() => focusedName(page)).toBe("Render");
  await tabTo(page, "Cancel");

  await waitForVideo(page);
  await expect.poll(() => focusedName(page)).toBe("Render");
  await tabTo(page, "Download", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe("Video (MP4)");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("Storks.mp4");

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Commands" }).waitFor();
  await page.keyboard.type("render");
  await page.keyboard.press("Enter");
  const renders = page.getByRole("region", { name: "History" }).getByRole("listitem");
  await expect(renders).toHaveCount(2);
  await newestRender(page).getByText("Finished").waitFor({ timeout: 500_000 });
  await expect.poll(() => focusedName(page)).toBe("Render");
});

test("a video is found by words of its title, and opened", async ({ page, person }) => {
  const { studio } = await person.createVideo("# Cranes\n\nThey wade.\n");
  await page.goto("/dashboard");
  await page.getByText("Cranes").first().waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await palette.waitFor();

  await page.keyboard.type("pelican");
  await palette.getByRole("status").getByText("No results").waitFor();
  await palette.getByRole("combobox").fill("ran");
  await palette.getByRole("option", { name: "Cranes", selected: true }).waitFor();
  expect(await lookAtPage(page, { name: "palette-videos" })).toEqual([]);
  await page.keyboard.press("Enter");

  await page.waitForURL(`**${studio}`);
});
