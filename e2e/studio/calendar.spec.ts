import ICAL from "ical.js";
import { addMember, at, calendarDay, dayAfter, fillCalendar } from "../fixtures/fill-calendar";
import { signIn } from "../fixtures/sign-in";
import { expect, test } from "../fixtures/test";
import { cardOf, cardsOn, dayOf, drag, hearts } from "./calendar-page";
import { focusedName } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

/** Weeks begin on Monday, and clocks have 24 hours. */
const locale = "en-GB";
test.use({ locale });

test("the month, the week and the list say what is planned, and what each video lacks", async ({
  page,
  person,
}) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).waitFor();

  await expect(cardOf(page, hearts)).toHaveAccessibleName(/Deep sea, .*18:00, Draft, Not rendered, Ann$/);
  await expect(cardOf(page, "How sunlight became cheap")).toHaveAccessibleName(/Uploading, Ann$/);
  await expect(page.getByRole("list", { name: "Not planned" })).toContainText("Why cats purr");
  expect(await lookAtPage(page, { name: "calendar-month" })).toEqual([]);

  await page.getByRole("button", { name: "Week", exact: true }).click();
  await cardOf(page, hearts).waitFor();
  expect(await lookAtPage(page, { name: "calendar-week" })).toEqual([]);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await cardOf(page, hearts).waitFor();
  expect(await lookAtPage(page, { name: "calendar-list" })).toEqual([]);

  await cardOf(page, hearts).click();
  await page.getByText("The video has no file yet; open it and render it.").waitFor();
  await expect(page.getByRole("region", { name: "To be there in time" })).toContainText(
    /Upload finished by .*18:00assumed: takes 2 h/,
  );
  expect(await findViolations(page, "a card's details")).toEqual([]);
});

test("a video is dragged to another day, and back by undo", async ({ page, person }) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await drag(page, hearts, 4);

  await page
    .getByText(/is planned for .*18:00\.$/)
    .first()
    .waitFor();
  await expect(cardsOn(page, 4)).toHaveCount(1);
  await page.reload();
  await expect(cardsOn(page, 4)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  await drag(page, hearts, 5);
  await page.getByRole("button", { name: "Undo" }).click();
  await page
    .getByText(/again\.$/)
    .first()
    .waitFor();
  await expect(cardsOn(page, 4)).toHaveAccessibleName(new RegExp(`^${hearts}`));
});

test("a taken slot is said before anything is saved, and the next free one offered", async ({
  page,
  person,
}) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await drag(page, hearts, 2);
  const dialog = page.getByRole("dialog", { name: `Move “${hearts}”` });
  await dialog.getByText(/is at this time on Deep sea already\.$/).waitFor();
  expect(await findViolations(page, "a move that conflicts")).toEqual([]);
  await expect(cardsOn(page, 0)).toHaveCount(2);

  await dialog.getByRole("button", { name: /^Use the next free slot: .*18:00$/ }).click();
  await expect(cardsOn(page, 3).filter({ hasText: hearts })).toHaveCount(1);
});

test("a card is moved by keyboard alone, and back", async ({ page, person }) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).focus();
  const status = page.getByRole("status").filter({ hasText: hearts });

  await page.keyboard.press("Space");
  await expect(status).toContainText("Picked up.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(dayOf(page, 8)).toHaveAttribute("data-over", "true");
  await page.keyboard.press("Escape");
  await expect(status).toContainText("is back where it was");
  await expect(cardsOn(page, 0)).toHaveCount(2);

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cardsOn(page, 7)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  await expect.poll(() => focusedName(page)).toContain(hearts);
  await expect(status).toContainText("Control Z takes it back.");
  await page.keyboard.press("Control+z");
  await expect(cardsOn(page, 0)).toHaveCount(2);
});

test("a card goes from free slot to free slot by keyboard", async ({ page, person }) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).focus();
  const status = page.getByRole("status").filter({ hasText: hearts });
  await page.keyboard.press("Space");
  await page.keyboard.press("PageDown");
  await expect(dayOf(page, 1)).toHaveAttribute("data-over", "true");

  // Another video has the slot of the day after.
  await page.keyboard.press("PageDown");
  await expect(dayOf(page, 3)).toHaveAttribute("data-over", "true");
  await expect(status).toContainText("18:00");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Enter");
  await expect(cardsOn(page, 1)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  // Said when the server has answered: it would take the place of what is said next.
  await expect(status).toContainText("Control Z takes it back.");

  await cardOf(page, "What a photon weighs").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("status").filter({ hasText: "Plain physics has no slots" })).toBeAttached();
  await page.keyboard.press("Escape");
});

test("of two people who move one card one wins, and the other sees where it is", async ({
  page,
  person,
  browser,
  complaints,
}) => {
  // The loser's move is answered by 409.
  complaints.allow(/status of 409/);
  const { path, hearts: ids } = await fillCalendar(person);
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
  await signIn(context, await addMember(person));
  const other = await context.newPage();
  await page.goto(path);
  await other.goto(new URL(path, page.url()).href);
  await cardOf(other, hearts).waitFor();

  await drag(page, hearts, 4);
  await expect(cardsOn(other, 4)).toHaveAccessibleName(new RegExp(`^${hearts}`));

  // Bob picks it up, Ann is quicker, Bob drops it.
  await cardOf(other, hearts).focus();
  await other.keyboard.press("Space");
  await other.keyboard.press("ArrowLeft");
  await drag(page, hearts, 5);
  await expect(page.getByText(/is planned for /).first()).toBeVisible();
  await expect(cardsOn(other, 5)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  await other.keyboard.press("Enter");
  await expect(other.getByText(/^Somebody has moved or begun this video meanwhile/).first()).toBeVisible();
  await expect(cardsOn(other, 5)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  expect(ids.publicationId).not.toBe("");
  await context.close();
});

test("a video without a time is planned, also before it is rendered", async ({ page, person }) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await page.getByRole("button", { name: "Plan Why cats purr" }).click();
  const dialog = page.getByRole("dialog", { name: "Plan “Why cats purr”" });
  await dialog.getByLabel("Public at").fill(`${dayAfter(5)}T20:00`);
  await dialog.getByRole("button", { name: "Plan", exact: true }).click();

  await expect(cardsOn(page, 5)).toHaveAccessibleName(
    /^Why cats purr, Deep sea, .*20:00, Draft, Not rendered/,
  );
  await page.getByText("Every video has a time.").waitFor();
});

test("channels, clocks and views are in the address", async ({ page, person }) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await page.getByRole("button", { name: "All channels" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Deep sea" }).click();
  await page.keyboard.press("Escape");
  await expect(cardOf(page, hearts)).toHaveCount(0);
  await page.getByRole("button", { name: "Day", exact: true }).click();
  await page.reload();

  await page.getByRole("button", { name: "1 of 2 channels" }).waitFor();
  await expect(cardOf(page, "What a photon weighs")).toBeVisible();
  await expect(page.getByRole("button", { name: "Day", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  expect(new URL(page.url()).searchParams.get("date")).toBe(calendarDay);
});

test("another calendar reads it by a secret address until that is revoked", async ({
  page,
  person,
  guest,
}) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await page.getByRole("button", { name: "More of the calendar" }).click();
  await page.getByRole("menuitem", { name: "Subscribe in another calendar…" }).click();
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("The new address").inputValue();
  expect(await findViolations(page, "calendar addresses")).toEqual([]);

  const answer = await guest.request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const events = ICAL.Component.fromString(await answer.text()).getAllSubcomponents("vevent");
  const event = events.map((one) => new ICAL.Event(one)).find(({ summary }) => summary.startsWith(hearts));
  expect(event?.startDate.toJSDate()).toEqual(at(0, "18:00"));

  await page.getByRole("button", { name: "Revoke the address of All channels" }).click();
  await page.getByText("There are no addresses yet.").waitFor();
  expect((await guest.request.get(address)).status()).toBe(404);
});

test("those who may only look move nothing", async ({ person, browser, page }) => {
  const { path } = await fillCalendar(person);
  const context = await browser.newContext({ locale });
  await signIn(context, await addMember(person, "viewer"));
  const viewer = await context.newPage();
  await page.goto(path);
  await viewer.goto(page.url());
  await cardOf(viewer, hearts).waitFor();

  await expect(viewer.locator("[data-movable]")).toHaveCount(0);
  await expect(viewer.getByRole("button", { name: /^Plan / })).toHaveCount(0);
  await context.close();
});
