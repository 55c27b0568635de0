import { mkdtemp, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { countTraces } from "../setup/uploads";
import { type App, startApp } from "./start-app";
import { signUp, waitUntilSaved } from "./studio-page";

let app: App;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "media-"));
  const photo = sharp({ create: { width: 1600, height: 900, channels: 3, background: "#0a7" } });
  await photo.jpeg().toFile(path.join(folder, "coral reef.jpg"));
  await photo.clone().negate().png().toFile(path.join(folder, "珊瑚礁.png"));
  await writeFile(path.join(folder, "logo.png"), "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  await writeFile(
    path.join(folder, "program.jpg"),
    Buffer.concat([Buffer.from("MZ"), Buffer.alloc(12_000_000)]),
  );
  const clip = path.join(folder, "wave.mp4");
  const args = ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=3", "-pix_fmt", "yuv420p", clip];
  await runCapableFfmpeg({ args, signal: new AbortController().signal });
  await openDatabase();
  app = await startApp();
  page = await app.openPage();
  page.setDefaultTimeout(60_000);
  await signUp(page);
}, 300_000);

afterAll(async () => {
  const exitCode = await app.stop();
  await closeDatabase();
  expect(exitCode).toBe(0);
});

const inFolder = (...names: string[]) => names.map((name) => path.join(folder, name));

test("good files come into the library, and each bad one says why it does not", async () => {
  await page.getByRole("link", { name: "Media" }).first().click();
  await page.getByRole("heading", { name: "No files yet" }).waitFor();

  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles(inFolder("coral reef.jpg", "珊瑚礁.png", "logo.png", "program.jpg", "wave.mp4"));

  await page.getByText("Uploads are done").waitFor();
  await page.getByText("logo.png is an SVG drawing").waitFor();
  await page.getByText("program.jpg holds a program").waitFor();
  for (const name of ["coral reef.jpg", "珊瑚礁.png", "wave.mp4"]) {
    await page.getByRole("button", { name: `Details of ${name}` }).waitFor();
  }
  // The browser itself notes every answer of 400 and above: these were asked for.
  for (const complaint of app.complaints.splice(0)) expect(complaint).toContain("status of 400");
});

test("a photo of the library is shown in a scene, in preview and video, and goes again", async () => {
  await page.getByRole("link", { name: "New video" }).first().click();
  await page.getByLabel("Script", { exact: true }).fill("# Reefs\n\nA reef is alive.\n");
  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/videos\/[0-9a-f-]{36}$/);
  const studio = page.url();
  const script = page.getByRole("textbox", { name: "Script of part 2" });

  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Show a photo or clip…" }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.type("coral");
  await page.getByRole("button", { name: "Use coral reef.jpg" }).click();
  await page.getByText("Picture", { exact: true }).waitFor();
  expect(await script.inputValue()).toBe("![coral reef](<coral reef.jpg>)\n\nA reef is alive.");
  await page.locator("img[src*='/api/media/asset/']").first().waitFor();
  await waitUntilSaved(page);
  await page.getByRole("combobox", { name: "Quality" }).selectOption({ label: "Draft" });
  await page.getByRole("button", { name: "Render", exact: true }).click();
  await page.getByRole("link", { name: "Download video" }).waitFor({ timeout: 240_000 });

  await page.goto("/media");
  await page.getByRole("button", { name: "Details of coral reef.jpg" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Reefs" }).waitFor();
  expect(await page.getByRole("button", { name: "Delete" }).isDisabled()).toBe(true);

  await page.goto(studio);
  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Back to the backdrop" }).click();
  await page.getByText("Sentence", { exact: true }).waitFor();
  await waitUntilSaved(page);
});

test("what is deleted comes back by undo", async () => {
  await page.goto("/media");
  const card = page.getByRole("button", { name: "Details of wave.mp4" });
  await card.click();
  await page.getByRole("button", { name: "Delete" }).click();
  await card.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await card.waitFor();
  expect(app.complaints).toEqual([]);
});

test("a sender that goes away midway, over a real connection, leaves nothing behind", async () => {
  // The sample video is being made meanwhile, in files of other names.
  const isThere = async () => (await countTraces()).files.includes("upload");
  const cookies = await page.context().cookies();
  const sending = request(`${app.origin}/api/media/uploads?name=gone.mp4`, {
    method: "PUT",
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  const head = Buffer.from("0000001c667479706d703432000000006d7034326d70343169736f6d", "hex");
  sending.on("error", () => undefined);
  sending.write(Buffer.concat([head, Buffer.alloc(20_000_000)]));
  await expect.poll(isThere).toBe(true);

  sending.destroy();

  await expect.poll(isThere).toBe(false);
  expect((await countTraces()).rows).toBe(3);
});
