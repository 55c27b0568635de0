import { readdir, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import sharp from "sharp";
import { getDatabase } from "@/server/adapters/db/database";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { env } from "@/server/env";
import { expect, test } from "../fixtures/test";
import { renderDraft, waitForVideo, waitUntilSaved } from "./studio-page";

const reef = sharp({ create: { width: 1600, height: 900, channels: 3, background: "#0a7" } });
const drawReef = () => reef.clone().jpeg().toBuffer();

test("good files come into the library, and each bad one says why it does not", async ({
  page,
  complaints,
}, testInfo) => {
  // The browser itself notes every answer of 400 and above: these are asked for.
  complaints.allow(/status of 400/);
  const inFolder = (name: string) => testInfo.outputPath(name);
  await writeFile(inFolder("coral reef.jpg"), await drawReef());
  await reef.clone().negate().png().toFile(inFolder("珊瑚礁.png"));
  await writeFile(inFolder("logo.png"), "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
  const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(12_000_000)]);
  await writeFile(inFolder("program.jpg"), program);
  const clip = ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=30:d=3", "-pix_fmt", "yuv420p"];
  const { signal } = new AbortController();
  await runCapableFfmpeg({ args: [...clip, inFolder("wave.mp4")], signal });

  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Media" }).first().click();
  await page.getByRole("heading", { name: "No files yet" }).waitFor();
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles(["coral reef.jpg", "珊瑚礁.png", "logo.png", "program.jpg", "wave.mp4"].map(inFolder));

  await page.getByText(/^\d+ uploaded/).waitFor({ timeout: 200_000 });
  await page.getByText("logo.png is an SVG drawing").waitFor();
  await page.getByText("program.jpg holds a program").waitFor();
  for (const name of ["coral reef.jpg", "珊瑚礁.png", "wave.mp4"]) {
    await page.getByRole("button", { name: `Details of ${name}` }).waitFor();
  }
});

test("a photo of the library is shown in a scene, in preview and video, and goes again", async ({
  page,
  person,
  openStudio,
}) => {
  await person.upload("coral reef.jpg", await drawReef());
  const studio = await openStudio("---\nformat: square\nmusic: none\n---\n\n# Reefs\n\nA reef is alive.\n");
  const script = page.getByRole("textbox", { name: "Script of part 2" });

  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Show a photo or clip…" }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.type("coral");
  await page.getByRole("button", { name: "Use coral reef.jpg" }).click();
  await page.getByText("Picture", { exact: true }).waitFor();
  await expect(script).toHaveValue("![coral reef](<coral reef.jpg>)\n\nA reef is alive.");
  await page.locator("img[src*='/api/media/asset/']").first().waitFor();
  await waitUntilSaved(page);
  await renderDraft(page);
  await waitForVideo(page);

  await page.goto("/media");
  await page.getByRole("button", { name: "Details of coral reef.jpg" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Reefs" }).waitFor();
  await expect(page.getByRole("button", { name: "Delete" })).toBeDisabled();

  await page.goto(studio);
  await page.getByRole("button", { name: "More for part 2" }).click();
  await page.getByRole("menuitem", { name: "Back to the backdrop" }).click();
  await page.getByText("Sentence", { exact: true }).waitFor();
  await waitUntilSaved(page);
});

test("what is deleted comes back by undo", async ({ page, person }) => {
  await person.upload("coral reef.jpg", await drawReef());
  await page.goto("/media");
  const card = page.getByRole("button", { name: "Details of coral reef.jpg" });
  await card.click();
  await page.getByRole("button", { name: "Delete" }).click();
  await card.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await card.waitFor();
});

test("a sender that goes away midway, over a real connection, leaves nothing behind", async ({
  context,
  person,
  enter,
  origin,
}) => {
  await enter(context);
  const cookies = await context.cookies(origin);
  const sending = request(`${origin}/api/media/uploads?name=gone.mp4`, {
    method: "PUT",
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  const head = Buffer.from("0000001c667479706d703432000000006d7034326d70343169736f6d", "hex");
  sending.on("error", () => undefined);
  sending.write(Buffer.concat([head, Buffer.alloc(20_000_000)]));
  await expect.poll(isHalfThere).toBe(true);

  sending.destroy();

  await expect.poll(isHalfThere).toBe(false);
  const { workspaceId } = person;
  expect(await getDatabase().prisma.asset.count({ where: { workspaceId } })).toBe(0);
});

/** Other tests upload meanwhile: no file of theirs is as large. */
async function isHalfThere(): Promise<boolean> {
  const storage = path.join(env.dataDirectory, "storage");
  const files = (await readdir(storage, { recursive: true })).filter(
    (file) => path.basename(file) === "upload",
  );
  const sizes = await Promise.all(
    files.map((file) =>
      stat(path.join(storage, file)).then(
        ({ size }) => size,
        // It went meanwhile.
        () => 0,
      ),
    ),
  );

  return sizes.some((size) => size > 15_000_000);
}
