import type { Page } from "@playwright/test";
import { z } from "zod";
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
    let answered = waitForAnswer(page);
    let droppedAt = performance.now();
    await page.keyboard.press("Enter");
    if (!(await answered).isMoved) {
      const submit = page.locator("[role=dialog] [type=submit]");
      await submit.waitFor();
      answered = waitForAnswer(page);
      droppedAt = performance.now();
      await submit.press("Enter");
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
    fromSaved.add(Math.max(0, seenAt - (await answered).answeredAt));
  }

  return {
    seenAfterDrop: describeTimes([fromDrop.histogram]),
    seenAfterAnswer: describeTimes([fromSaved.histogram]),
  };
}

const answerSchema = z.object({
  result: z.object({ data: z.object({ json: z.object({ isMoved: z.boolean() }) }) }),
});

/** Whether the next move is done, and when that was known. To look for the dialog by its role instead would be work for the page. */
async function waitForAnswer(page: Page): Promise<{ isMoved: boolean; answeredAt: number }> {
  const response = await page.waitForResponse((one) => one.url().includes("calendar.move"));
  const answeredAt = performance.now();
  const { isMoved } = answerSchema.parse(await response.json()).result.data.json;

  return { isMoved, answeredAt };
}

function findPlace(page: Page, cardId: string): Promise<string | null> {
  return page.evaluate(
    (id) =>
      document.querySelector(`[data-card="${id}"]`)?.closest("[data-drop]")?.getAttribute("data-drop") ??
      null,
    cardId,
  );
}
