import type { Page } from "@playwright/test";
import { createTimes, describeTimes, type Times } from "./times";

const keystrokes = 30;
/** As somebody who types fast. */
const pauseMs = 120;

/** Event Timing reports none that is drawn sooner. */
const leastReportedMs = 16;

export type Keystrokes = { toField: Times | undefined; toPreview: Times | undefined };

/**
 * From the keydown of a letter in a video's headline to the letter on the screen there, as browsers measure it (Event
 * Timing, which Interaction to Next Paint stands on), and to the letter in the preview's picture, by the clock of the page.
 */
export async function measureKeystrokes(page: Page, path: string): Promise<Keystrokes> {
  await page.goto(path);
  const headline = page.getByRole("textbox", { name: "Script of part 1", exact: true });
  const preview = page.getByRole("group", { name: "Preview of the video" });
  await headline.click();
  await headline.press("Control+End");
  await preview.getByText("swims").filter({ visible: true }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const shown = await preview.evaluateHandle(watchKeystrokes);

  const drawn = await page.evaluateHandle(watchDrawn, leastReportedMs);

  const times = createTimes();
  for (let count = 1; count <= keystrokes; count += 1) {
    await headline.press("x");
    await page.waitForFunction((times) => times.length > 0, shown);
    const [time = 0] = await shown.evaluate((all) => all.splice(0));
    times.add(time);
    await page.waitForTimeout(pauseMs);
  }

  const fieldTimes = createTimes();
  const reported = await drawn.evaluate((all) => all);
  for (let count = 0; count < keystrokes; count += 1) fieldTimes.add(reported[count] ?? leastReportedMs);

  return {
    toField: describeTimes([fieldTimes.histogram]),
    toPreview: describeTimes([times.histogram]),
  };
}

/** Runs in the page: from each keydown to the frame that shows what it did, in ms, rounded to 8. */
function watchDrawn(durationThreshold: number): number[] {
  const times: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") times.push(duration);
  });
  // TypeScript's own type does not know the option of Event Timing.
  const options = { type: "event", durationThreshold };
  observer.observe(options);

  return times;
}

/** Runs in the page: from each keydown to the change of the preview that shows its letter, in ms. */
function watchKeystrokes(preview: Element): number[] {
  const times: number[] = [];
  let typed = "swims";
  let shown = typed;
  let pressedAtMs = 0;
  document.addEventListener(
    "keydown",
    ({ key, timeStamp }) => {
      typed += key;
      pressedAtMs = timeStamp;
    },
    { capture: true },
  );
  const observer = new MutationObserver(() => {
    if (typed === shown || !preview.textContent.includes(typed)) return;
    shown = typed;
    times.push(performance.now() - pressedAtMs);
  });
  observer.observe(preview, { subtree: true, childList: true, characterData: true });

  return times;
}
