import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import path from "node:path";

/** The folder for pictures of the pages; without it, pages are only looked at. */
export const gallery = process.env.PAGE_GALLERY;
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

type LookInput = {
  /** Of its pictures: `<name>-light.jpg`, `<name>-dark.jpg`, `<name>-390.jpg`. */
  name: string;
  /** What the pictures are of, where that is not the top of the page. */
  shown?: Locator;
};

/**
 * Gives what axe finds serious on the page that is open, light, dark and on a phone, and what is wider than the window;
 * `npm run gallery:pages` keeps a picture of each.
 */
export async function lookAtPage(page: Page, { name, shown }: LookInput): Promise<string[]> {
  const violations: string[] = [];
  const looks = [
    { look: "light", colorScheme: "light", viewport: desk },
    { look: "dark", colorScheme: "dark", viewport: desk },
    { look: "390", colorScheme: "light", viewport: phone },
  ] as const;
  for (const { look, colorScheme, viewport } of looks) {
    await page.setViewportSize(viewport);
    await showIn(page, colorScheme);
    await waitForPictures(page);
    violations.push(...(await findViolations(page, `${name}, ${look}`, colorScheme)));
    if (gallery !== undefined) {
      await shown?.scrollIntoViewIfNeeded();
      // A picture is worth waiting for what comes late, such as a video's first frame.
      await page.waitForLoadState("networkidle");
      const file = path.join(gallery, `${name}-${look}.jpg`);
      await page.screenshot({ path: file, type: "jpeg", quality: 80 });
    }
  }
  await page.setViewportSize(desk);

  return violations;
}

/** Has the page be light or dark, and nothing move on it. */
export async function showIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.locator(colorScheme === "dark" ? "html.dark" : "html:not(.dark)").waitFor();
}

/** What axe finds serious on the page as it is, and whether it is wider than its window. */
export async function findViolations(
  page: Page,
  where: string,
  colorScheme: "light" | "dark" = "light",
): Promise<string[]> {
  // What fades in has less contrast than it will have; what pulses for ever is left to.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== "running" || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  // Its other mode, for frames of other sites, opens a page of its own for each look.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  // What a page is made of is the same in the dark: only its colours are others.
  const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  return [
    ...serious.map(
      ({ id, nodes: [node] }) => `${where}: ${id} ${node?.html.slice(0, 160)} ${node?.failureSummary}`,
    ),
    ...(excess > 0 ? [`${where}: ${excess} px wider than the window`] : []),
  ];
}

/** Pictures and fonts are there. */
async function waitForPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const near = [...document.images].filter((image) => image.loading !== "lazy" || image.complete);
    await Promise.allSettled(near.map((image) => image.decode()));
  });
}
