import type { Locator, Page } from "@playwright/test";
import { saveVideo } from "@/server/videos/save-video";
import { expect, test } from "../fixtures/test";
import { connectClaude } from "./connect-claude";
import { findViolations, lookAtPage } from "./look-at-page";
import { cardWith, listTexts, textWith, waitUntilSaved } from "./studio-page";

const title = "# Why one heart is *not* enough";
const firstWords = "An octopus has **3 hearts**, and it needs every one of them.";
const lastWords = "Its blood is blue";
/** A worker is shared, and one that has just started is given work by the sweep, a minute later. */
const patienceMs = 300_000;
const own = [
  "# Three hearts",
  "They never rest.",
  "Two of them serve the gills.",
  "The third serves the body.",
];

test("a script appears while it is written, to everybody who looks, and is one step to undo", async ({
  page,
  context,
}) => {
  await connectClaude(page);
  const studio = await startWriting(page, "why octopuses slowly crawl");
  await liveScript(page).getByText(firstWords).waitFor({ timeout: patienceMs });
  await page.getByText(/^Part \d, \d+ words? of about 1\d0$/).waitFor();
  await expect(liveScript(page).getByText(lastWords)).toHaveCount(0);
  await expect(page.getByText("Can’t render until the script is written.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(studio);
  await liveScript(other).getByText(firstWords).waitFor();
  expect(await findViolations(page, "a script that is being written")).toEqual([]);

  for (const tab of [page, other]) {
    await textWith(tab, lastWords).waitFor({ timeout: patienceMs });
    await writingBar(tab)
      .getByText(/^Written by .*sonnet.*, .*\$0\.\d\d\.$/i)
      .waitFor();
  }
  await expect.poll(async () => (await listTexts(page))[0]).toBe(title);
  await waitUntilSaved(page);

  await other.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => listTexts(other)).toEqual(["# Why octopuses slowly crawl"]);
  await waitUntilSaved(other);
  await other.getByRole("button", { name: "Redo" }).click();
  await textWith(other, lastWords).waitFor();
  await waitUntilSaved(other);
});

test("a script that is stopped keeps what came, and another one can be written", async ({ page }) => {
  await connectClaude(page);
  await startWriting(page, "octopuses, leisurely");
  await liveScript(page).getByText(firstWords).waitFor({ timeout: patienceMs });
  expect(await lookAtPage(page, { name: "studio-writing" })).toEqual([]);
  await page.getByRole("button", { name: "Stop" }).click();

  await writingBar(page).getByText("Stopped. What was written so far is in the script.").waitFor();
  await textWith(page, firstWords).waitFor();
  await expect(textWith(page, lastWords)).toHaveCount(0);
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Write another version" }).waitFor();
  await writingBar(page)
    .getByText(/^Claude Sonnet 5\.5, .*\$0\.\d\d$/)
    .waitFor();
});

test("one part is written anew while others are edited, and the rest stays", async ({ page, openStudio }) => {
  await connectClaude(page);
  await openStudio(own.join("\n\n"));
  await page.getByRole("button", { name: "More for part 3" }).click();
  await page.getByRole("menuitem", { name: "Rewrite…", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Rewrite part 3" });
  await dialog.getByText(/^Claude Sonnet 5\.5, /).waitFor();
  await dialog.getByRole("button", { name: "Shorter" }).click();
  await expect(dialog.getByLabel("What is to change?")).toHaveValue("Shorter");
  expect(await findViolations(page, "the dialog to rewrite a part")).toEqual([]);
  await dialog.getByLabel("What is to change?").fill("Shorter, leisurely");
  await page.keyboard.press("Enter");

  await cardWith(page, "serve the gills").getByText("Being rewritten").waitFor();
  await page.getByText("Two hearts serve the gills, and no").waitFor({ timeout: patienceMs });
  await expect(textWith(page, "Two of them serve")).toHaveAttribute("readonly");
  await textWith(page, "The third").fill("The third serves the whole body.");

  await expect
    .poll(() => listTexts(page), { timeout: patienceMs })
    .toEqual([
      ...[own[0], own[1]],
      ...["Two hearts serve the gills, and no more words are needed.", "The third serves the whole body."],
    ]);
  await writingBar(page).getByText("“Shorter, leisurely”: rewritten by").waitFor();
  await waitUntilSaved(page);
});

test("a chapter is written anew by the keyboard, and undone", async ({ page, openStudio }) => {
  await connectClaude(page);
  await openStudio(
    ["# Hearts", "They beat.", "## Gills", "Two serve them.", "## End", "It rests."].join("\n\n"),
  );
  await page.getByRole("button", { name: "More for part 3" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Rewrite the chapter…" }).press("Enter");
  await page.getByRole("dialog", { name: "Rewrite the chapter of part 3" }).waitFor();
  await page.keyboard.type("Simpler words");
  await page.keyboard.press("Enter");

  const after = ["# Hearts", "They beat.", "Two hearts serve the gills, and no more words are needed."];
  await expect
    .poll(() => listTexts(page), { timeout: patienceMs })
    .toEqual([...after, "## End", "It rests."]);
  await page.keyboard.press("Control+z");
  await textWith(page, "Two serve them.").waitFor();
  await waitUntilSaved(page);
});

test("a key that is rejected is told in words, with where to mend it, and costs no text", async ({
  page,
}) => {
  await connectClaude(page);
  await startWriting(page, "octopuses whose key was revoked");

  const bar = writingBar(page);
  await bar.getByRole("alert").getByText(/key/).waitFor({ timeout: patienceMs });
  await expect(bar.getByRole("link", { name: "Open Connections" })).toHaveAttribute(
    "href",
    "/settings#connections",
  );
  await bar.getByRole("button", { name: "Try again" }).waitFor();
  expect(await lookAtPage(page, { name: "studio-writing-failed" })).toEqual([]);
  expect(await listTexts(page)).toEqual(["# Octopuses whose key was revoked"]);
});

test("a vendor that is busy is waited for, and says until when", async ({ page }) => {
  await connectClaude(page);
  await startWriting(page, "busy octopuses");

  await page.getByText("Waiting for Claude").waitFor({ timeout: patienceMs });
  await page.getByText(/Claude asks for fewer requests\. Trying again in \d+ s/).waitFor();
  await textWith(page, lastWords).waitFor({ timeout: patienceMs });
});

test("facts without a source are marked, sources are shown, and titles can be chosen", async ({ page }) => {
  await connectClaude(page);
  await startWriting(page, "why octopuses have three hearts");
  await textWith(page, lastWords).waitFor({ timeout: patienceMs });

  await page.getByRole("button", { name: "Sources of part 2: 2 facts, 1 without a source" }).click();
  const sources = page.getByRole("dialog", { name: "Sources of part 2" });
  await sources.getByText("No source says this.").waitFor();
  await expect(sources.getByRole("link", { name: "Wikipedia: Octopus" })).toHaveAttribute("href", /wiki/);
  expect(await findViolations(page, "the sources of a card")).toEqual([]);
  await page.keyboard.press("Escape");
  await textWith(page, firstWords).fill("An octopus has many hearts.");
  await expect(page.getByRole("button", { name: /^Sources of part 2:/ })).toHaveCount(0);

  await page.getByRole("button", { name: "5 suggested titles" }).click();
  expect(await findViolations(page, "the suggested titles")).toEqual([]);
  await page.getByRole("menuitem", { name: /^Three hearts and blue blood/ }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Three hearts and blue blood");
  await waitUntilSaved(page);
});

test("what is written and cannot be merged is offered beside one's own", async ({ page, person }) => {
  await connectClaude(page);
  const { workspaceId } = person;
  const baseScript = own.join("\n\n");
  const { videoId, studio } = await person.createVideo(baseScript);
  await page.goto(studio);
  await page.getByRole("button", { name: "More for part 3" }).click();
  await page.getByRole("menuitem", { name: "Rewrite…", exact: true }).click();
  await page.getByLabel("What is to change?").fill("Shorter, leisurely");
  await page.keyboard.press("Enter");
  await page.getByText("Being rewritten").waitFor();
  const theirs = baseScript.replace("Two of them", "Both of them");
  await saveVideo({ workspaceId, videoId, baseScript, revision: 0, script: theirs });

  const dialog = page.getByRole("dialog", { name: "What was written is not in the script yet" });
  await dialog.waitFor({ timeout: patienceMs });
  await dialog.getByRole("region", { name: "Your version" }).getByText("Both").waitFor();
  expect(await findViolations(page, "what could not be merged")).toEqual([]);
  await dialog.getByRole("button", { name: "Add it at the end" }).click();

  await expect.poll(async () => (await listTexts(page)).at(-1)).toContain("no more words are needed");
  await textWith(page, "Both of them").waitFor();
  await waitUntilSaved(page);
});

/** Has a script written on the page for new videos; gives the address of its studio. */
async function startWriting(page: Page, topic: string): Promise<string> {
  await page.goto("/videos/new");
  await page.getByText(/^Claude Sonnet 5\.5, /).waitFor();
  await page.getByLabel("What is the video about?").fill(topic);
  await page.getByRole("button", { name: "Write the script" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);

  return new URL(page.url()).pathname;
}

function writingBar(page: Page): Locator {
  return page.getByRole("region", { name: "Writing" });
}

function liveScript(page: Page): Locator {
  return page.getByRole("list", { name: "Script so far" });
}
