import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { expect, test } from "../fixtures/test";
import { cardWith, textWith, waitUntilSaved } from "./studio-page";

type DroppedFile = { name: string; type: string; content: Buffer };

const script = "# Reefs\n\nA reef is alive.\n\nIt is built by animals.\n";

test("a picture that is dropped on a paragraph goes into the library and shows in its scene, until undo", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const card = cardWith(page, "A reef is alive.");
  await give(page, "drop", "A reef is alive.", await drawPhoto("coral reef.png"));

  await card.getByText("Picture", { exact: true }).waitFor();
  await expect(textWith(page, "A reef is alive.")).toHaveValue(
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

test("a clip that is pasted shows how far it has come, and whoever writes meanwhile goes on where they were", async ({
  page,
  openStudio,
}, testInfo) => {
  await openStudio(script);
  const text = textWith(page, "built by animals");
  const upload = page.getByRole("list", { name: "Upload for part 3" });
  await page.route("**/api/media/uploads*", async (route) => {
    await upload.getByRole("progressbar", { name: "Sending wave.mp4" }).waitFor();
    await text.press("Control+Home");
    await page.keyboard.type("Slowly. ");
    await route.continue();
  });

  await give(page, "paste", "built by animals", await drawClip(testInfo.outputPath("wave.mp4")));
  await expect(text).toHaveValue(/^!\[wave\]\(wave\.mp4\)\n\n/);
  await page.keyboard.type("And surely. ");
  await expect(text).toHaveValue("![wave](wave.mp4)\n\nSlowly. And surely. It is built by animals.");
  await upload.waitFor({ state: "detached" });
  await waitUntilSaved(page);
});

test("what cannot be shown says why at its card, and a broken upload is sent again", async ({
  page,
  context,
  openStudio,
  complaints,
}) => {
  // The browser notes every answer of 400 and above, and that it had no network: both are brought about.
  complaints.allow(/status of 400|ERR_INTERNET_DISCONNECTED/);
  await openStudio(script);
  const card = cardWith(page, "built by animals");
  const drawing = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  await give(page, "drop", "built by animals", { name: "logo.png", type: "image/png", content: drawing });
  await card.getByText("logo.png is an SVG drawing").waitFor();
  await card.getByRole("button", { name: "Dismiss the note at part 3" }).click();
  await card.getByText("logo.png").waitFor({ state: "detached" });

  await give(page, "drop", "# Reefs", await drawPhoto("title.png"));
  await cardWith(page, "# Reefs").getByText("Drop it on a paragraph").waitFor();

  await context.setOffline(true);
  await give(page, "drop", "built by animals", await drawPhoto("sponge.png"));
  await card.getByText("The connection broke off").waitFor();
  await context.setOffline(false);
  await card.getByRole("button", { name: "Send sponge.png again" }).click();
  await expect(textWith(page, "built by animals")).toHaveValue(/^!\[sponge\]\(sponge\.png\)\n\n/);
  await waitUntilSaved(page);
});

/** Drops or pastes a file, as the browser tells it, on the text of the scene that holds these words. */
async function give(
  page: Page,
  how: "drop" | "paste",
  words: string,
  { name, type, content }: DroppedFile,
): Promise<void> {
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

async function drawClip(file: string): Promise<DroppedFile> {
  const args = ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=2", "-pix_fmt", "yuv420p", file];
  await runCapableFfmpeg({ args, signal: new AbortController().signal });

  return { name: "wave.mp4", type: "video/mp4", content: await readFile(file) };
}
