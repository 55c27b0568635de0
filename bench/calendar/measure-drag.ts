import type { Page } from "@playwright/test";

const moves = 240;
/** A screen of 60 Hz shows a frame each 16.7 ms; one that took half as long again was missed. */
const lateMs = 25;

/** How many frames are late while a card is dragged across the month, by the clock of the page. */
export async function measureDrag(page: Page) {
  const card = page.locator("[data-card][data-movable]").first();
  await card.hover();
  const box = await card.boundingBox();
  if (!box) throw new Error("There is no card.");
  const frames = await page.evaluateHandle(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const note = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);

    return gaps;
  });
  await page.mouse.down();
  await frames.evaluate((gaps) => gaps.splice(0));
  for (let index = 0; index < moves; index += 1) {
    const angle = (index / moves) * 4 * Math.PI;
    await page.mouse.move(700 + 400 * Math.cos(angle), 450 + 250 * Math.sin(angle));
  }
  const gaps = await frames.evaluate((all) => all.splice(0));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  const sorted = gaps.toSorted((one, other) => one - other);

  return {
    frames: gaps.length,
    p50Ms: sorted[Math.floor(gaps.length / 2)] ?? 0,
    p95Ms: sorted[Math.floor(gaps.length * 0.95)] ?? 0,
    lateShare: gaps.filter((gap) => gap > lateMs).length / gaps.length,
  };
}
