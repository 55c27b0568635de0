import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures/test";
import { download, newestRender, renderDraft, textWith, waitForVideo, waitUntilSaved } from "./studio-page";

test("the finished video plays in the page, from wherever somebody wants", async ({
  page,
  openMadeVideo,
}) => {
  const parts: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/video"))
      parts.push(`${response.status()} ${response.headers()["content-range"] ?? ""}`);
  });
  await openMadeVideo();
  await page.getByRole("tab", { name: /^Result/ }).click();
  const video = page.getByRole("region", { name: "Rendered video" }).locator("video");
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    element.currentTime = 2;
    await element.play();
  });

  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(2.2);
  expect(parts[0]).toMatch(/^206 bytes 0-/);
});

test("the preview speaks before anything is rendered, with words that nobody had spoken", async ({
  page,
  openStudio,
}) => {
  await openStudio(`# Cranes\n\nThey wade for ${Date.now()} hours.`);
  const preview = page.getByLabel("Preview of the video");
  await page.getByText(/^Length \d/).waitFor();
  const clip = page.waitForResponse((response) => response.url().includes("/api/media/narration"));
  await preview.getByRole("button", { name: "Play video" }).click();

  expect([200, 206]).toContain((await clip).status());
  const countSounding = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("audio")].filter(
          ({ paused, muted, volume, currentTime }) => !paused && !muted && volume > 0 && currentTime > 0.3,
        ).length,
    );
  await expect.poll(countSounding).toBe(1);
});

test("the package holds all that publishing takes", async ({ page, openMadeVideo }) => {
  await openMadeVideo();
  const { name, file } = await download(page, "Everything (ZIP)");
  expect(name).toBe("Cranes.zip");

  const unzip = (...args: string[]) => execFileSync("unzip", args, { encoding: "utf8" });
  expect(unzip("-Z1", file).trim().split("\n").sort()).toEqual([
    "Cranes credits.txt",
    ...["jpg", "json", "mp4", "srt", "vtt"].map((extension) => `Cranes.${extension}`),
  ]);
  unzip("-tq", file);
  expect(unzip("-p", file, "Cranes credits.txt")).toBe("Photo: NOAA\n");
  expect(unzip("-p", file, "Cranes.vtt")).toMatch(/^WEBVTT/);
});

test("each file of the finished video can be downloaded by itself", async ({ page, openMadeVideo }) => {
  await openMadeVideo();
  const read = async (menuItem: string) => {
    const { name, file } = await download(page, menuItem);

    return { name, start: (await readFile(file, "latin1")).slice(0, 6) };
  };

  const srt = await read("Captions (SRT)");
  expect(srt.name).toBe("Cranes.srt");
  expect(srt.start).toMatch(/^1\r?\n/);
  expect(await read("Captions (VTT)")).toEqual({ name: "Cranes.vtt", start: "WEBVTT" });
  expect((await read("Thumbnail (JPEG)")).name).toBe("Cranes.jpg");
  expect((await read("Description (text)")).name).toBe("Cranes.txt");
});

test("after a change only what changed is rendered, and the history says what that was", async ({
  page,
  person,
}) => {
  // What is made of it must be this workspace's own, where the shared video's render is a copy.
  const { studio } = await person.makeVideo(
    "---\nformat: square\nmusic: none\n---\n\n# Cranes\n\nThey wade.\n",
  );
  await page.goto(studio);
  await page.getByRole("region", { name: "History" }).getByText("First render").waitFor();
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByText("Nothing changed since the last render").waitFor();
  await textWith(page, "They wade.").fill("They wade on.");
  await waitUntilSaved(page);
  await page.getByText("1 scene to render").waitFor();

  await renderDraft(page);

  await newestRender(page).getByText("Changed: 1 scene since the one before").waitFor();
  await newestRender(page).getByText("Finished").waitFor({ timeout: 500_000 });
  await waitForVideo(page);
  // Whoever is elsewhere is told as well, with a link to the result.
  await page.getByText("Your video is ready").waitFor();
  await page.getByRole("button", { name: "Watch" }).click();
  await page.getByRole("region", { name: "Rendered video" }).locator("video").waitFor();
});
