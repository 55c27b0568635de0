import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { focusedName, tabTo } from "./keyboard";
import { findOffences, lookAtPage } from "./look-at-page";
import { type App, skipSampleVideo, startApp } from "./start-app";
import { createVideo, textWith, waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nAn octopus has **3 hearts** and they never rest.";

let app: App;
let page: Page;

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  await createVideo(page, script);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("description and tags are typed in the inspector, stand in the script, and are undone like all else", async () => {
  const description = page.getByLabel("Description");
  const tags = page.getByLabel("Tags");
  await description.click();
  await page.keyboard.type("Three hearts\nand blue blood.");
  await tags.click();
  await page.keyboard.type("octopus, deep sea");
  await page.keyboard.press("Control+z");
  await expect.poll(() => tags.inputValue()).toBe("");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => tags.inputValue()).toBe("octopus, deep sea");
  await page.getByText("Front matter").waitFor();
  await waitUntilSaved(page);
  expect(await findOffences(page, "details")).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("tab", { name: "Inspector" }).click();
  await tags.scrollIntoViewIfNeeded();
  expect(await findOffences(page, "details on a phone")).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.reload();
  await expect.poll(() => description.inputValue()).toBe("Three hearts\nand blue blood.");
  await page.getByRole("button", { name: "Whole script" }).click();
  const whole = page.getByRole("textbox", { name: "Whole script" });
  expect(await whole.inputValue()).toBe(
    `---\ndescription: |-\n  Three hearts\n  and blue blood.\ntags: [octopus, deep sea]\n---\n\n${script}`,
  );
});

test("more tags than YouTube takes are told of at their field, and are not saved", async () => {
  await page.getByLabel("Tags").fill("octopus,".repeat(70));

  await page.getByText("YouTube takes tags of at most 500 characters").first().waitFor();
  await page.getByText("Unsaved changes").waitFor();
  await page.getByLabel("Tags").fill("octopus");
  await waitUntilSaved(page);
  app.forgetComplaints(/status of 400/);
});

test("front matter that is wrong is left to the script", async () => {
  const whole = page.getByRole("textbox", { name: "Whole script" });
  const before = await whole.inputValue();

  await whole.fill(before.replace("tags: [", "tags: [".repeat(2)));
  await page.getByText("cannot be changed here").waitFor();
  expect(await page.getByLabel("Tags").isDisabled()).toBe(true);
  await whole.fill(before);
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "Whole script" }).click();
  app.forgetComplaints(/status of 400/);
});

test("a script that no voice can speak is not rendered, and the button says why", async () => {
  await textWith(page, "never rest").fill("タコには心臓が三つある。");
  await waitUntilSaved(page);

  const render = page.getByRole("button", { name: "Render", exact: true });
  await expect.poll(() => render.getAttribute("aria-disabled")).toBe("true");
  await page.getByText("It cannot be rendered:").waitFor();
  await tabTo(page, "Render");
  expect(await focusedName(page)).toBe("Render");
  const reasonId = await render.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${reasonId ?? ""}"]`).textContent()).toMatch(/is Japanese/);
  expect(await lookAtPage(page, { name: "studio-unspeakable" })).toEqual([]);

  await textWith(page, "タコ").fill("An octopus has **3 hearts** and they beat all day.");
  await expect.poll(() => render.getAttribute("aria-disabled")).toBe("false");
});

test("a sign-in link that was used says what to do, and knows whoever is signed in", async () => {
  const guest = await app.openPage();
  await guest.goto(app.signInLink);
  await guest.getByText("This link was used already or is too old.").waitFor();
  expect(await lookAtPage(guest, { name: "sign-in-link-used" })).toEqual([]);
  await guest.getByRole("link", { name: "Get a link to set a password" }).click();
  await guest.waitForURL("**/forgot-password");

  const tab = await app.openTab(page.context());
  await tab.goto(app.signInLink);
  await tab.getByRole("link", { name: "Go to the dashboard: you are signed in" }).click();
  await tab.waitForURL("**/dashboard");
  // The browser notes the answers: these were asked for.
  app.forgetComplaints(/status of 401/);
  expect(app.complaints).toEqual([]);
});
