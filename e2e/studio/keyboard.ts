import { expect, type Page } from "@playwright/test";

const mostStops = 90;

/** The words that a screen reader says of what has the focus: its own name, or the label's; empty where nothing has it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "";
    const label = "labels" in element && element.labels instanceof NodeList ? element.labels[0] : null;

    return (element.getAttribute("aria-label") ?? label?.textContent ?? element.innerText).trim();
  });
}

/** Goes on by Tab until something of this name has the focus, which everybody can see at each stop. */
export async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const found = await focusedName(page);
    passed.push(found);
    expect(await isFocusVisible(page), `The focus on "${found}" cannot be seen.`).toBe(true);
    if (found === name) return;
  }
  throw new Error(`No stop is named "${name}": ${passed.join(", ")}`);
}

function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return true;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);

    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
}
