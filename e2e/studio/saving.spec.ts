import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { listTexts, textWith, waitUntilSaved } from "./studio-page";

const gills = "Two of them serve the gills. The third serves the body.";
const script = ["# Three hearts", "An octopus has **3 hearts** and they never rest.", gills].join("\n\n");

test("what is written is saved by itself, and the length follows the words", async ({ page, openStudio }) => {
  await openStudio(script);
  const length = page.getByText(/^(?:About|Length) \d/);
  const before = await length.textContent();

  await textWith(page, "never rest").fill(
    "An octopus has **3 hearts** and none of them ever gets a long rest.",
  );

  await page.getByText("Unsaved changes").waitFor();
  await expect(length).not.toHaveText(before ?? "");
  await waitUntilSaved(page);
  await page.reload();
  await textWith(page, "a long rest").waitFor();
});

test("a tab that dies before it saved loses nothing, and undo gives what was saved", async ({
  page: dying,
  context,
  openStudio,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED|A network error occurred/);
  const studio = await openStudio(script);
  // Not by going offline: a tab that is slow to die would save once the network is back.
  await dying.route(/videos\.save/, (route) => route.abort());
  await textWith(dying, "serve the gills").fill("Two of them serve the gills, day and night.");
  await dying.getByText("Unsaved changes").waitFor();
  await dying.close({ runBeforeUnload: false });

  const page = await context.newPage();
  await page.goto(studio);
  await textWith(page, "day and night").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await textWith(page, gills).waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await waitUntilSaved(page);
  await page.reload();
  await textWith(page, "day and night").waitFor();
});

test("without a network the text is kept and says so, and is saved when the network is back", async ({
  page,
  context,
  openStudio,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await openStudio(script);
  await textWith(page, "serve the gills").fill("Two of them serve the gills by day.");
  await waitUntilSaved(page);
  await context.setOffline(true);
  await textWith(page, "by day").fill("Two of them serve the gills, by day and by night.");
  await page.getByText("Could not save").waitFor();
  await page.getByRole("status").getByText("Your text is kept in this browser").waitFor();

  await context.setOffline(false);
  await waitUntilSaved(page);
});

test("two tabs change one script: both keep their words", async ({ page, context, openStudio }) => {
  const studio = await openStudio(script);
  const other = await context.newPage();
  await other.goto(studio);
  await textWith(other, "serve the gills").waitFor();

  await textWith(page, "never rest").fill("An octopus has **3 hearts** and they beat all day.");
  await waitUntilSaved(page);
  await textWith(other, "serve the gills").fill("Two of them feed the gills.");
  await waitUntilSaved(other);

  await page.reload();
  await textWith(page, "they beat all day").waitFor();
  await textWith(page, "feed the gills").waitFor();
});

test("two tabs rewrite one sentence: both texts are shown, and whichever is chosen, none is lost", async ({
  page,
  context,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 409/);
  const studio = await openStudio(script);
  const other = await context.newPage();
  await other.goto(studio);
  await textWith(other, "serve the gills").waitFor();
  await textWith(page, "serve the gills").fill("Two of them work for the gills.");
  await waitUntilSaved(page);
  // It would take over the new text as soon as it is looked at; a writer who is at it does not.
  await textWith(other, "serve the gills").fill("Two of them pump through the gills.");

  const dialog = other.getByRole("dialog", { name: "Two versions of this script" });
  await dialog.getByLabel("Your version").filter({ hasText: "pump through" }).waitFor();
  await dialog.getByLabel("Their version").filter({ hasText: "work for" }).waitFor();
  const listMarked = (version: string) => dialog.getByLabel(version).locator("mark").allTextContents();
  expect(await listMarked("Your version")).toEqual(["pump", "through"]);
  expect(await listMarked("Their version")).toEqual(["work", "for"]);
  expect(await lookAtPage(other, { name: "studio-conflict" })).toEqual([]);
  await dialog.getByRole("button", { name: "Keep both" }).click();
  await waitUntilSaved(other);
  const written = async () => (await listTexts(other)).join("\n");
  expect(await written()).toMatch(/pump through the gills\.\n+Two of them work for the gills\./);

  await other.keyboard.press("Control+z");
  await expect.poll(written).not.toContain("pump through");
  expect(await written()).toContain("work for");
  await other.keyboard.press("Control+z");
  await expect.poll(written).toContain("pump through");
  expect(await written()).not.toContain("work for");
  await waitUntilSaved(other);
});

test("a tab that was signed out saves once somebody signed in in another one and comes back", async ({
  page,
  context,
  enter,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 401/);
  await openStudio(script);
  await context.clearCookies();
  await textWith(page, "never rest").fill("An octopus has **3 hearts**.");
  await page.getByText("Could not save").waitFor();

  await enter(context);
  // Both tabs are in front here: the browser itself does not tell of it.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));

  await waitUntilSaved(page);
});
