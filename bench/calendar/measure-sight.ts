import type { Page } from "@playwright/test";
import { createTimes, describeTimes } from "../web/times";

type SightInput = { page: Page; other: Page; times: number };

/**
 * From the drop of a card on one page, or the answer to what speaks against it, to the card at its new place on another; and from the
 * answer of the server on.
 */
export async function measureSight({ page, other, times }: SightInput) {
  const [fromDrop, fromSaved] = [createTimes(), createTimes()];
  for (let index = 0; index < times; index += 1) {
    const card = page.locator("[data-card][data-movable]").nth(index);
    const id = (await card.getAttribute("data-card")) ?? "";
    const before = await findPlace(other, id);
    await card.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    const saved = page
      .waitForResponse((response) => response.url().includes("calendar.move"))
      .then(() => performance.now());
    let droppedAt = performance.now();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("button", { name: "Move anyway" });
    const isAsked = await Promise.race([dialog.waitFor().then(() => true), saved.then(() => false)]);
    if (isAsked) {
      droppedAt = performance.now();
      await dialog.click();
    }
    await other.waitForFunction(
      ([cardId, place]) => {
        const shown = document.querySelector(`[data-card="${cardId}"]`)?.closest("[data-drop]");

        return shown?.getAttribute("data-drop") !== place;
      },
      [id, before] as const,
      { polling: "raf" },
    );
    const seenAt = performance.now();
    fromDrop.add(seenAt - droppedAt);
    fromSaved.add(Math.max(0, seenAt - (await saved)));
  }

  return {
    seenAfterDrop: describeTimes([fromDrop.histogram]),
    seenAfterAnswer: describeTimes([fromSaved.histogram]),
  };
}

function findPlace(page: Page, cardId: string): Promise<string | null> {
  return page.evaluate(
    (id) =>
      document.querySelector(`[data-card="${id}"]`)?.closest("[data-drop]")?.getAttribute("data-drop") ??
      null,
    cardId,
  );
}
