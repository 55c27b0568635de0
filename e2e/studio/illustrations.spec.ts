import { expect, test } from "../fixtures/test";
import { textWith } from "./studio-page";

test("a plain sentence is illustrated in the preview, and its script may say otherwise", async ({
  page,
  openStudio,
}) => {
  await openStudio("An octopus has three hearts.\n\nAll of them beat.\n");
  const preview = page.getByLabel("Preview of the video");
  const drawing = preview.locator('img[src*="/illustrations/"]').first();
  const widthOf = () => drawing.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);

  await expect(drawing).toHaveAttribute("src", /\/octopus\.webp$/);
  await expect.poll(widthOf, { timeout: 30_000 }).toBe(1024);

  await textWith(page, "octopus").fill("::icon[volcano]\nAn octopus has three hearts.");
  await expect(drawing).toHaveAttribute("src", /\/volcano\.webp$/);

  await textWith(page, "octopus").fill("::icon[none]\nAn octopus has three hearts.");
  await expect(preview.locator('img[src*="octopus"], img[src*="volcano"]')).toHaveCount(0);
});
