import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { waitUntilSaved } from "./studio-page";

const script = `# Why octopuses have three hearts

An octopus has **3 hearts**, and it needs every one of them.

## Blue blood

Copper turns its blood blue. A shark has nothing like it.

Its brain sits in its arms. Who would think so?
`;

test("a thumbnail is chosen among five, its words are changed, and undo takes it back", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await page.getByRole("button", { name: "Choose a thumbnail" }).click();
  const dialog = page.getByRole("dialog", { name: "Thumbnail" });
  const proposals = dialog.getByRole("radio");
  await expect(proposals).toHaveCount(5);
  await expect(proposals.nth(0)).toBeChecked();
  // Each is drawn, and the first one at the size of a list as well.
  await expect
    .poll(() =>
      dialog
        .locator("img[src*='/illustrations/']")
        .evaluateAll(
          (all) => all.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length,
        ),
    )
    .toBeGreaterThanOrEqual(5);
  expect(await lookAtPage(page, { name: "choose-a-thumbnail" })).toEqual([]);

  await proposals.nth(2).check();
  await expect(proposals.nth(2)).toBeChecked();
  await proposals.nth(2).press("ArrowLeft");
  await expect(proposals.nth(1)).toBeChecked();
  await proposals.nth(1).press("ArrowRight");
  await expect(proposals.nth(2)).toBeChecked();
  const layout = await dialog.getByRole("radio", { checked: true }).getAttribute("aria-label");
  expect(layout).toMatch(/In front of a drawing$/);
  await dialog.getByLabel("Words").fill("only *blue*");
  await expect(dialog.getByRole("region", { name: "In a list on YouTube" })).toContainText("only blue");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Whole script" }).click();
  const whole = page.getByRole("textbox", { name: "Whole script" });
  await expect(whole).toHaveValue(
    /^thumbnail: only \*blue\*\nthumbnail-icon: [\w-]+\nthumbnail-layout: behind$/m,
  );
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await expect(whole).not.toHaveValue(/only/);
  await expect(whole).toHaveValue(/^thumbnail-layout: behind$/m);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(whole).toHaveValue(script);
  await waitUntilSaved(page);
});

test("a script that cannot be followed says so where its thumbnail is chosen", async ({
  page,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openStudio(script);
  await page.getByRole("button", { name: "Whole script" }).click();
  await page
    .getByRole("textbox", { name: "Whole script" })
    .fill(`---\nthumbnail-layout: picture\n---\n\n${script}`);
  await page.getByRole("button", { name: "Choose a thumbnail" }).click();
  const dialog = page.getByRole("dialog", { name: "Thumbnail" });

  await expect(dialog.getByRole("alert")).toContainText(
    '"thumbnail-layout: picture" needs a photo or clip, and the script shows none',
  );
});
