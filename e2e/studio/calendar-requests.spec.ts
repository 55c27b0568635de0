import type { Page } from "@playwright/test";
import { movePublication } from "@/server/calendar/move/move-publication";
import { at, fillCalendar } from "../fixtures/fill-calendar";
import { expect, test } from "../fixtures/test";
import { cardOf, cardsOn, drag, hearts } from "./calendar-page";

test.use({ locale: "en-GB" });

/** The calendar's procedures that a page calls from now on, those of one request together. */
function listCalls(page: Page): string[] {
  const calls: string[] = [];
  page.on("request", (request) => {
    const [, names] = /\/api\/trpc\/([^?]+)/.exec(request.url()) ?? [];
    if (names?.includes("calendar.")) calls.push(names);
  });

  return calls;
}

test("a drop is one request, and what becomes of it is heard, not asked for", async ({ page, person }) => {
  const { path, hearts: ids } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).waitFor();
  // What somebody else moves is seen: the page follows the calendar from here on.
  const times = { from: at(0, "18:00"), to: at(1, "18:00") };
  await movePublication(ids, times, { despiteConflicts: true });
  await expect(cardsOn(page, 1)).toHaveAccessibleName(new RegExp(`^${hearts}`));

  const calls = listCalls(page);
  await drag(page, hearts, 4);
  await page
    .getByText(/is planned for /)
    .first()
    .waitFor();
  // Nothing puts it back on this page before the server has told of it.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cardsOn(page, 1)).toHaveAccessibleName(new RegExp(`^${hearts}`));
  expect(calls).toEqual(["calendar.move", "calendar.move"]);
});

test("a drop that conflicts is one request as well, and moves nothing before somebody has said so", async ({
  page,
  person,
}) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).waitFor();
  const calls = listCalls(page);
  await drag(page, hearts, 2);
  const dialog = page.getByRole("dialog", { name: `Move “${hearts}”` });
  await dialog.getByText(/is at this time on Deep sea already\.$/).waitFor();
  expect(calls).toEqual(["calendar.move"]);
  await page.reload();
  await expect(cardsOn(page, 0).filter({ hasText: hearts })).toHaveCount(1);

  await drag(page, hearts, 2);
  await dialog.getByRole("button", { name: "Move anyway" }).click();
  await expect(cardsOn(page, 2).filter({ hasText: hearts })).toHaveCount(1);
  await expect(dialog).toHaveCount(0);
});

test("a video that comes into the calendar leaves the list of those without a time", async ({
  page,
  person,
}) => {
  const { path } = await fillCalendar(person);
  await page.goto(path);
  await cardOf(page, hearts).waitFor();
  await drag(page, "Why cats purr", 5);

  await expect(cardsOn(page, 5)).toHaveAccessibleName(/^Why cats purr, Deep sea, .*18:00, Draft/);
  await page.getByText("Every video has a time.").waitFor();
});
