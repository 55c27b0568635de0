import type { Page } from "@playwright/test";
import { createTimes, describeTimes, type Times } from "./times";

const keystrokes = 30;
/** As somebody who types fast. */
const pauseMs = 120;

/**
 * From the keydown of a letter in a video's headline to the letter in the preview's picture, by the clock of the page
 * itself.
 */
export async function measureKeystrokes(page: Page, path: string): Promise<Times | undefined> {
  await page.goto(path);
  const headline = page.getByRole("textbox", { name: "Script of part 1", exact: true });
  const preview = page.getByRole("group", { name: "Preview of the video" });
  await headline.click();
  await headline.press("Control+End");
  await preview.getByText("swims").filter({ visible: true }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const shown = await preview.evaluateHandle(watchKeystrokes);

  const times = createTimes();
  for (let count = 1; count <= keystrokes; count += 1) {
    await headline.press("x");
    await page.waitForFunction((times) => times.length > 0, shown);
    const [time = 0] = await shown.evaluate((all) => all.splice(0));
    times.add(time);
    await page.waitForTimeout(pauseMs);
  }

  return describeTimes([times.histogram]);
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
