import { expect, test } from "../fixtures/test";
import { chooseVoice, waitUntilSaved } from "./studio-page";

const body = "# Three hearts\n\nAn octopus has **3 hearts** and they never rest.";

test("each field of the settings writes its line into the script", async ({ page, person, openStudio }) => {
  await person.upload("tune.wav", buildSilence());
  await openStudio(body);
  await page.getByLabel("Title", { exact: true }).fill("Why three?");
  await page.getByLabel("Theme").selectOption({ label: "Signal" });
  await page.getByLabel("Format", { exact: true }).selectOption({ label: "Square, 1:1" });
  await page.getByLabel("Captions").selectOption({ label: "Karaoke" });
  await chooseVoice(page, "Built-in woman");
  await page.getByLabel(/^Speed/).fill("1.2");
  await page.getByLabel("Pauses").selectOption({ label: "Long" });
  await page.getByLabel("Music").selectOption({ label: "Tense" });
  await page.getByRole("button", { name: "Another piece" }).click();
  await page.getByLabel("Description").fill("Blue blood.");
  await page.getByLabel("Tags").fill("octopus");
  await page.getByLabel("Credits").fill("NOAA");
  await page.getByLabel("Thumbnail text").fill("three hearts");
  await page.getByLabel("End screen").fill("See you Friday");
  await page.getByLabel("Language").selectOption({ label: "British English" });
  await waitUntilSaved(page);
  await expect(page.getByRole("heading", { level: 1, name: "Why three?" })).toBeVisible();

  await page.getByRole("button", { name: "Whole script" }).click();
  const whole = page.getByRole("textbox", { name: "Whole script" });
  const lines = (await whole.inputValue()).split("\n---\n")[0]?.split("\n").slice(1) ?? [];
  expect(lines.map((line) => line.replace(/^voice: .*/, "voice: another"))).toEqual([
    "title: Why three?",
    "theme: signal",
    "format: square",
    "captions: karaoke",
    "voice: another",
    "speed: 1.2",
    "pauses: long",
    "music: tense",
    "music-seed: 2",
    "description: Blue blood.",
    "tags: [octopus]",
    "credits: [NOAA]",
    "thumbnail: three hearts",
    "end-screen: See you Friday",
    "language: en-GB",
  ]);

  await page.getByLabel("Music").selectOption({ label: "tune.wav" });
  await expect(whole).toHaveValue(/^music: tune\.wav$/m);
  await page.getByLabel("Music").selectOption({ label: "Tense" });
  await expect(whole).toHaveValue(/^music: tense$/m);
});

test("a line of the script changes what the settings show and what the preview looks like", async ({
  page,
  openStudio,
}) => {
  await openStudio(body);
  await page.getByRole("button", { name: "Whole script" }).click();
  const whole = page.getByRole("textbox", { name: "Whole script" });
  await whole.fill(`---\ntitle: Blue blood\ntheme: bloom\nformat: short\nspeed: 0.8\n---\n\n${body}`);

  await expect(page.getByRole("heading", { level: 1, name: "Blue blood" })).toBeVisible();
  await expect(page.getByLabel("Theme")).toHaveValue("bloom");
  await expect(page.getByLabel("Captions")).toHaveValue("pop");
  await expect(page.getByLabel("Preview as")).toHaveValue("short");
  await page.getByText("Speed: 0.80 ×").waitFor();
});

test("no voice is the last of all voices, has none to be heard, and leaves a script that can be rendered", async ({
  page,
  openStudio,
}) => {
  await openStudio(`---\nlanguage: ja\n---\n\n蛸には心臓が三つある。`);
  const render = page.getByRole("button", { name: "Render", exact: true });
  await expect(page.getByRole("button", { name: "Play Heart" })).toBeVisible();
  await page.getByRole("button", { name: /^Voice/ }).click();
  const picker = page.getByRole("dialog", { name: "Choose a voice" });
  await picker.getByRole("radio", { name: "No voice" }).check();
  await expect(picker.getByRole("radio").last()).toBeChecked();
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "Voice No voice" }).waitFor();
  await expect(page.getByRole("button", { name: /^Play Heart|^Play No voice/ })).toBeHidden();
  await waitUntilSaved(page);
  await expect(render).toBeEnabled();
  await expect(page.getByText(/the script is in Japanese/)).toBeHidden();
});

/** Two seconds of nothing, as WAVE. */
function buildSilence(): Buffer {
  const bytes = 2 * 48_000 * 2;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(96_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes, 40);

  return Buffer.concat([head, Buffer.alloc(bytes)]);
}
