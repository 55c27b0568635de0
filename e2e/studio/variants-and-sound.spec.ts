import type { Locator } from "@playwright/test";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { expect, test } from "../fixtures/test";
import { download, renderDraft, waitForVideo, waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nTwo of them serve the gills.\n";

test("an address that cannot be read is told, no video is left behind, and what was written stays", async ({
  page,
  origin,
  complaints,
}) => {
  // The browser itself notes every answer of 400 and above: these are asked for.
  complaints.allow(/status of 400/);
  await page.goto("/videos/new");
  await page.getByRole("tab", { name: /^Script/ }).click();
  await page.getByLabel("Script", { exact: true }).fill(script);
  await page.getByRole("tab", { name: /^Article/ }).click();
  const address = page.getByLabel("Article URL");

  await address.fill("not an address");
  await address.press("Enter");
  await page.getByText("This is not a web address").waitFor();

  // The app itself: it must not be made to ask its own machine.
  await address.fill(`${origin}/api/auth/session`);
  await page.getByRole("button", { name: "Write the script" }).click();
  await page.getByText(/names port \d+; only pages at the usual ports/).waitFor();
  await address.fill("http://169.254.169.254/latest/meta-data/");
  await address.press("Enter");
  await page.getByText("169.254.169.254 is not on the public internet").waitFor();

  await page.getByRole("tab", { name: /^Script/ }).click();
  await expect(page.getByLabel("Script", { exact: true })).toHaveValue(script);
  await page.goto("/videos");
  await page.getByRole("heading", { name: "No videos yet" }).waitFor();
});

test("the chosen music is part of the preview", async ({ page, openStudio }) => {
  await openStudio(script);
  await page.getByLabel("Music").selectOption("none");
  const bed = page.waitForResponse(/\/api\/media\/music-bed\//);

  await page.getByLabel("Music").selectOption("cozy");

  expect((await bed).ok()).toBe(true);
  await waitUntilSaved(page);
});

test("a short of a landscape video is looked at and rendered, and the video stays as it is", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await page.getByRole("combobox", { name: "Preview as" }).selectOption({ label: "Short 9:16" });
  const render = page.getByRole("combobox", { name: "Render as" });
  await expect(render).toHaveValue("short");
  await renderDraft(page);

  await waitForVideo(page);
  await page.getByRole("region", { name: "History" }).getByText("Draft, Short 9:16").waitFor();
  const { name, file } = await download(page, "Video (MP4)");
  expect(name).toBe("Three hearts (short).mp4");

  expect((await probeMedia(file)).video).toMatchObject({ width: 540, height: 960 });
  await page.getByRole("tab", { name: /^Result/ }).click();
  const video = page.getByRole("region", { name: "Rendered video" }).locator("video");
  expect(await measurePoster(video)).toEqual({ width: 720, height: 1280 });
  await expect(page.getByRole("combobox", { name: "Format" })).toHaveValue("landscape");
  await render.selectOption({ label: "Landscape 16:9" });
  await page.getByText("2 scenes to render").waitFor();
});

function measurePoster(video: Locator): Promise<{ width: number; height: number }> {
  return video.evaluate(async (element) => {
    const picture = new Image();
    picture.src = element.getAttribute("poster") ?? "";
    await picture.decode();

    return { width: picture.naturalWidth, height: picture.naturalHeight };
  });
}
