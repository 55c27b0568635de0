import type { Page } from "@playwright/test";
import { median } from "../shared/median";
import { createTimes, describeTimes } from "../web/times";

const mark = "first-card";

/**
 * From the start of a navigation until the page has drawn its first cards, and what its main thread worked until then. By the page's own
 * clock: Playwright looks whether something is there each half second, and each look is work for the page.
 */
export async function measurePage(page: Page, address: string, count: number) {
  await page.addInitScript((name) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("[data-card]")) return;
      observer.disconnect();
      // In the frame after, they are drawn.
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, mark);
  const session = await page.context().newCDPSession(page);
  // On a machine that others keep busy it says more than the clock.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const readWorkedMs = async () => {
    const { metrics } = await session.send("Performance.getMetrics");

    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  const times = createTimes();
  const worked: number[] = [];
  for (let index = 0; index <= count; index += 1) {
    await page.goto("about:blank");
    const before = await readWorkedMs();
    await page.goto(address, { waitUntil: "commit" });
    const drawn = await page.waitForFunction(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
      mark,
      { polling: "raf" },
    );
    const drawnAfterMs = (await drawn.jsonValue()) ?? 0;
    const workedMs = (await readWorkedMs()) - before;
    // A server that still sends the pictures of one visit would be slower for the next.
    await page.waitForFunction(() =>
      [...document.images].every(
        (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
      ),
    );
    // The first fills caches, as of a page that somebody has open all day.
    if (index === 0) continue;
    times.add(drawnAfterMs);
    worked.push(workedMs);
  }
  await session.detach();

  return { ...describeTimes([times.histogram]), mainThreadMs: median(worked) };
}
