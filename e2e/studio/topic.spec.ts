import { expect, test } from "../fixtures/test";
import { findViolations } from "./look-at-page";
import { listTexts, waitUntilSaved } from "./studio-page";

/** A worker that has just started is given work by the sweep, a minute later. */
const patienceMs = 300_000;

test("without a key, a topic becomes a script of an encyclopaedia's sentences, each with its source", async ({
  page,
  complaints,
}) => {
  // The browser itself notes every answer of 400 and above: these are asked for.
  complaints.allow(/status of 400/);
  await page.goto("/videos/new");
  const topic = page.getByLabel("What is the video about?");
  await page.getByText("Sentences from Wikipedia: free.").waitFor();
  await expect(page.getByRole("link", { name: "Connect a writer" })).toHaveAttribute(
    "href",
    "/settings#connections",
  );

  await topic.fill("🐙");
  await topic.press("Enter");
  await page.getByText("Say in words what the video is about.").waitFor();
  await topic.fill("zebras");
  await topic.press("Enter");
  await page.getByRole("alert").getByText("Wikipedia has no article about this").waitFor();
  await expect(topic).toHaveValue("zebras");

  await topic.fill("why octopuses have three hearts");
  await topic.press("Control+Enter");
  await page.waitForURL(/\/videos\/[0-9a-f-]{36}$/);
  const bar = page.getByRole("region", { name: "Writing" });
  await bar.getByText("Made of sentences from Wikipedia’s “Octopus”, free.").waitFor({ timeout: patienceMs });
  await expect.poll(async () => (await listTexts(page)).join()).toContain("soft-bodied");
  await expect.poll(async () => (await listTexts(page)).join()).toContain("hearts");
  await page.getByText("scenes to render").waitFor();
  await page.getByText("Free", { exact: true }).waitFor();

  await page.getByRole("button", { name: /^Sources of part 2: \d facts?, each with its source/ }).click();
  const sources = page.getByRole("dialog", { name: "Sources of part 2" });
  await expect(sources.getByRole("link", { name: "Wikipedia: Octopus" }).first()).toBeVisible();
  expect(await findViolations(page, "the sources of a card")).toEqual([]);
  await page.keyboard.press("Escape");
  await waitUntilSaved(page);

  await page.getByRole("button", { name: "Rewrite…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Undo brings the present script back.").waitFor();
  await dialog.getByText("Rewriting takes a writer.").waitFor();
  await dialog.getByRole("link", { name: "Connect one" }).click();
  await expect(page.getByRole("button", { name: "Connect a writer" })).toBeInViewport();
});

test("what somebody wants to have written stays while they look elsewhere", async ({ page }) => {
  await page.goto("/videos/new");
  await page.getByLabel("What is the video about?").fill("octopuses");
  await page.getByRole("radio", { name: "Other" }).click();
  await page.getByRole("textbox", { name: "Other length" }).fill("4:30");
  await page.getByText(/^About \d{3} words/).waitFor();
  await page.goto("/videos");
  await page.goto("/videos/new");

  await expect(page.getByLabel("What is the video about?")).toHaveValue("octopuses");
  await expect(page.getByRole("textbox", { name: "Other length" })).toHaveValue("4:30");

  await page.getByRole("textbox", { name: "Other length" }).fill("5 s");
  await page.getByRole("button", { name: "Write the script" }).click();
  await page.getByText("A video has at least 30 seconds.").waitFor();
});

test("what is wrong with one way to begin is not said of another", async ({ page, complaints }) => {
  complaints.allow(/status of 400/);
  await page.goto("/videos/new");
  await page.getByRole("tab", { name: /^Article/ }).click();
  await page.getByLabel("Article URL").fill("http://192.168.1.1/admin");
  await page.keyboard.press("Enter");
  const problem = page.getByRole("alert").getByText("192.168.1.1 is not on the public internet");
  await problem.waitFor();
  await page.getByRole("tab", { name: /^Table/ }).click();

  await expect(problem).toHaveCount(0);
  await page.getByRole("button", { name: "Write the script" }).click();
  await page.getByText("Say what the video is about.").waitFor();
  await page.getByRole("tab", { name: /^Article/ }).click();
  await expect(page.getByLabel("What is the video about?")).not.toHaveAttribute("aria-invalid", "true");
});

test("a table is shown as it is understood, with what is missing in it, and becomes a script", async ({
  page,
}) => {
  await page.goto("/videos/new");
  await page.getByRole("tab", { name: /^Table/ }).click();
  await page.getByLabel("Table file").setInputFiles({
    name: "hearts.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK"),
  });
  await page.getByText("hearts.xlsx is a spreadsheet: save it as CSV").waitFor();
  await page.getByLabel("Table file").setInputFiles({
    name: "hearts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Animal,Hearts\nOctopus,3\nHuman,\nSquid,3,many\nSnail,1\n"),
  });

  await page.getByText("4 rows, 2 columns").waitFor();
  await page.getByText("Row 3 lacks 1 of 2 cells").waitFor();
  await page.getByText("Row 4 has 3 cells, and the header 2").waitFor();
  expect(await findViolations(page, "a table")).toEqual([]);
  await page.getByLabel("Table", { exact: true }).fill("Animal\tHearts\nOctopus\t3\nHuman\t1");
  await page.getByText("2 rows, 2 columns").waitFor();
  await page.getByLabel("What is the video about?").fill("how many hearts animals have");
  await page.getByRole("button", { name: "Write the script" }).click();

  await page.waitForURL(/\/videos\/[0-9a-f-]{36}$/);
  await expect.poll(async () => (await listTexts(page)).join(), { timeout: patienceMs }).toContain("Octopus");
});
