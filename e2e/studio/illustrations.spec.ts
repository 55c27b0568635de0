import { expect, test } from "../fixtures/test";
import { textWith } from "./studio-page";

test("a plain sentence is illustrated in the preview, and its script may say otherwise", async ({
  page,
  openStudio,
}) => {
  await openStudio("An octopus swims through the night.\n\nNobody sees it.\n");
  const preview = page.getByLabel("Preview of the video");
  const drawing = preview.locator('img[src*="/illustrations/"]').first();
  const widthOf = () => drawing.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);

  await expect(drawing).toHaveAttribute("src", /\/octopus\.webp$/);
  await expect.poll(widthOf, { timeout: 30_000 }).toBe(768);

  await textWith(page, "octopus").fill("::icon[volcano]\nAn octopus swims through the night.");
  await expect(drawing).toHaveAttribute("src", /\/volcano\.webp$/);

  await textWith(page, "octopus").fill("::icon[none]\nAn octopus swims through the night.");
  await expect(preview.locator('img[src*="octopus"], img[src*="volcano"]')).toHaveCount(0);
});

test("the preview says why its scene looks as it does", async ({ page, openStudio }) => {
  await openStudio("An octopus swims through the night.\n\nRather so than otherwise.\n");

  await expect(page.getByText(/^The drawing is on the (?:left|right)\.$/)).toBeVisible();

  await page.getByRole("button", { name: /^Show part 2 in the preview/ }).click();
  await expect(page.getByText("because no drawing is sure to mean them")).toBeVisible();
  await expect(page.getByText(/^The drawing is/)).toBeHidden();

  await textWith(page, "octopus").fill("::icon[none]\nAn octopus swims through the night.");
  await page.getByRole("button", { name: /^Show part 1 in the preview/ }).click();
  await expect(page.getByText("because the script asks for no drawing")).toBeVisible();
});
