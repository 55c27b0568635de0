import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { type App, skipSampleVideo, startApp } from "./start-app";
import { cardWith, createVideo, textWith, waitUntilSaved } from "./studio-page";

type DroppedFile = { name: string; type: string; content: Buffer };

let app: App;
let page: Page;

beforeAll(async () => {
  await skipSampleVideo();
  app = await startApp();
  page = await app.openPage();
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  await createVideo(page, "# Reefs\n\nA reef is alive.\n\nIt is built by animals.\n");
  await waitUntilSaved(page);
}, 300_000);

afterAll(async () => {
  expect(await app.stop()).toBe(0);
});

test("a picture that is dropped on a paragraph goes into the library and shows in its scene, until undo", async () => {
  const card = cardWith(page, "A reef is alive.");
  await give("drop", "A reef is alive.", await drawPhoto("coral reef.png"));

  await card.getByText("Picture", { exact: true }).waitFor();
  expect(await textWith(page, "A reef is alive.").inputValue()).toBe(
    "![coral reef](<coral reef.png>)\n\nA reef is alive.",
  );
  await card.getByRole("button", { name: /in the preview/ }).click();
  await page.locator("img[src*='/api/media/asset/']").first().waitFor();
  await waitUntilSaved(page);

  await page.getByRole("button", { name: "Undo" }).click();
  await card.getByText("Sentence", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await card.getByText("Picture", { exact: true }).waitFor();
});

test("a clip that is pasted shows how far it has come, and whoever writes meanwhile goes on where they were", async () => {
  const text = textWith(page, "built by animals");
  const upload = page.getByRole("list", { name: "Upload for part 3" });
  await page.route("**/api/media/uploads*", async (route) => {
    await upload.getByRole("progressbar", { name: "Sending wave.mp4" }).waitFor();
    await text.press("Control+Home");
    await page.keyboard.type("Slowly. ");
    await route.continue();
  });

  await give("paste", "built by animals", await drawClip());
  await expect.poll(() => text.inputValue()).toMatch(/^!\[wave\]\(wave\.mp4\)\n\n/);
  await page.keyboard.type("And surely. ");
  expect(await text.inputValue()).toBe("![wave](wave.mp4)\n\nSlowly. And surely. It is built by animals.");
  await upload.waitFor({ state: "detached" });
  await waitUntilSaved(page);
  await page.unroute("**/api/media/uploads*");
});

test("what cannot be shown says why at its card, and a broken upload is sent again", async () => {
  const card = cardWith(page, "built by animals");
  const drawing = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  await give("drop", "built by animals", { name: "logo.png", type: "image/png", content: drawing });
  await card.getByText("logo.png is an SVG drawing").waitFor();
  await card.getByRole("button", { name: "Dismiss the note at part 3" }).click();
  await card.getByText("logo.png").waitFor({ state: "detached" });

  await give("drop", "# Reefs", await drawPhoto("title.png"));
  await cardWith(page, "# Reefs").getByText("Drop it on a paragraph").waitFor();

  await page.context().setOffline(true);
  await give("drop", "built by animals", await drawPhoto("sponge.png"));
  await card.getByText("The connection broke off").waitFor();
  await page.context().setOffline(false);
  await card.getByRole("button", { name: "Send sponge.png again" }).click();
  await expect
    .poll(() => textWith(page, "built by animals").inputValue())
    .toMatch(/^!\[sponge\]\(sponge\.png\)\n\n/);
  await waitUntilSaved(page);

  // The browser notes every answer of 400 and above, and that it had no network: both were brought about.
  app.forgetComplaints(/status of 400|ERR_INTERNET_DISCONNECTED/);
  expect(app.complaints).toEqual([]);
});

/** Drops or pastes a file, as the browser tells it, on the text of the scene that holds these words. */
async function give(how: "drop" | "paste", words: string, { name, type, content }: DroppedFile) {
  const text = textWith(page, words);
  if (how === "paste") await text.focus();
  await text.evaluate(
    (field, { kind, file }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], file.name, { type: file.type }));
      const options = { bubbles: true, cancelable: true };
      const event =
        kind === "drop"
          ? new DragEvent("drop", { ...options, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...options, clipboardData: transfer });
      field.dispatchEvent(event);
    },
    { kind: how, file: { name, type, content: content.toString("base64") } },
  );
}

async function drawPhoto(name: string): Promise<DroppedFile> {
  const background = { r: 0, g: 170, b: name.length * 9 };
  const photo = sharp({ create: { width: 1600, height: 900, channels: 3, background } });

  return { name, type: "image/png", content: await photo.png().toBuffer() };
}

async function drawClip(): Promise<DroppedFile> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "clip-")), "wave.mp4");
  const args = ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=2", "-pix_fmt", "yuv420p", file];
  await runCapableFfmpeg({ args, signal: new AbortController().signal });

  return { name: "wave.mp4", type: "video/mp4", content: await readFile(file) };
}
