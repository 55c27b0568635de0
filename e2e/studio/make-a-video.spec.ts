import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { expect, test } from "../fixtures/test";
import { createVideo, download, renderDraft, signUp, waitForVideo, waitUntilSaved } from "./studio-page";

const script = `---
format: square
music: none
---

# Three hearts

An octopus has **3 hearts** and they never rest.

Two of them serve the gills.
`;

test("somebody signs up, pastes a script, watches the render, and what is downloaded is right", async ({
  guest: page,
}) => {
  await signUp(page);
  await page.getByRole("link", { name: "New video" }).first().click();
  await createVideo(page, script);
  await page.getByText("3 scenes to render").waitFor();
  await page.getByLabel("Preview of the video").waitFor();

  await renderDraft(page);
  await page.getByRole("progressbar").first().waitFor();
  await waitForVideo(page);
  const { name, file } = await download(page, "Video (MP4)");

  expect(name).toBe("Three hearts.mp4");
  const { video, audio } = await probeMedia(file);
  expect(video).toMatchObject({ codec: "h264", width: 540, height: 540, fps: 30 });
  expect(audio?.durationMs).toBeGreaterThan(5000);
  await page.getByText("Nothing changed since the last render").waitFor();
});

test("a script that cannot be followed is told with its line, and is not saved", async ({
  page,
  openStudio,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openStudio(script);
  await page.getByRole("button", { name: "Whole script" }).click();
  const text = page.getByRole("textbox", { name: "Whole script" });
  const before = await text.inputValue();

  await text.fill(`${before}\n::nonsense[x]\n`);

  await page.getByRole("alert").filter({ hasText: "nonsense" }).waitFor();
  await text.fill(before);
  await waitUntilSaved(page);
});
