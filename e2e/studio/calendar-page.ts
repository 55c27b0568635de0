import type { Page } from "@playwright/test";
import { dayAfter } from "../fixtures/fill-calendar";
import { expect } from "../fixtures/test";

/** The title of the card that is moved. */
export const hearts = "Why octopuses have three hearts";
/** A day of the month. Not by its role: behind a dialog it has none. */
export const dayOf = (page: Page, days: number) => page.locator(`[data-drop="${dayAfter(days)}"]`);
export const cardOf = (page: Page, title: string) =>
  page.locator("button[data-card]").filter({ hasText: title });
export const cardsOn = (page: Page, days: number) => dayOf(page, days).locator("[data-card]");

/** Drags a card, or a video without a time, to the day so many days after that of the fixture. */
export async function drag(page: Page, title: string, days: number) {
  await page.locator("[data-card]").filter({ hasText: title }).hover();
  await page.mouse.down();
  const box = await dayOf(page, days).boundingBox();
  if (!box) throw new Error("The day is not on the page.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(dayOf(page, days)).toHaveAttribute("data-over", "");
  await page.mouse.up();
}
