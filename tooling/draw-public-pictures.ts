import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { overlayKinds, sampleTimelineProps } from "@/remotion/fixtures/sample-props";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import type { OverlayKind, ThemeId } from "@/remotion/timeline/schema";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { closeBrowser } from "@/server/adapters/renderer/warm-browser";
import { drawComposition } from "./draw-composition";

const folder = path.resolve("public");
const fontFile = "node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2";
/** From top to bottom; only the middle one is shown whole. */
const film: { themeId: ThemeId; kind: OverlayKind }[] = [
  { themeId: "bloom", kind: "big-number" },
  { themeId: "paper", kind: "title" },
  { themeId: "signal", kind: "line-chart" },
];

/** Draws the pictures in `public` from `public/favicon.svg`, our scenes and our font: icons, and the picture for links. */
async function main(): Promise<void> {
  const icon = await readFile(path.join(folder, "favicon.svg"), "utf8");
  // Systems cut their own shape out of these two: corners are not rounded, and all that matters is in the middle.
  const square = icon.replace(' rx="15"', "");
  const padded = square
    .replace('viewBox="0 0 64 64"', 'viewBox="-8 -8 80 80"')
    .replace("<rect", '<rect x="-8" y="-8"');
  const whole = padded.replace('width="64" height="64"', 'width="80" height="80"');

  await mkdir(path.join(folder, "scene-kinds"), { recursive: true });
  for (const kind of overlayKinds) await save(`scene-kinds/${kind}.webp`, await drawKind(kind));
  await save("favicon.ico", wrapInIco(await drawIcon(icon, 32)));
  await save("icon-192.png", await drawIcon(icon, 192));
  await save("icon-512.png", await drawIcon(icon, 512));
  await save("icon-maskable-512.png", await drawIcon(whole, 512));
  await save("apple-touch-icon.png", await drawIcon(square, 180));
  await save("share-picture.png", await drawSharePicture(icon));
}

async function save(name: string, picture: Buffer): Promise<void> {
  await writeFile(path.join(folder, name), picture);
  console.log(`${name}, ${Math.ceil(picture.length / 1000)} kB`);
}

function drawIcon(svg: string, size: number): Promise<Buffer> {
  // Drawn at its own size: scaled, its edges would be soft.
  const sized = svg.replace("<svg", `<svg width="${size}" height="${size}"`);

  return sharp(Buffer.from(sized)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** A PNG of 32 pixels as a Windows icon with one picture: its header, and an entry of the directory. */
function wrapInIco(png: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(32, 6);
  header.writeUInt8(32, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);

  return Buffer.concat([header, png]);
}

/** 1200x630, the size that Open Graph's readers show whole. */
async function drawSharePicture(icon: string): Promise<Buffer> {
  const frames: Buffer[] = [];
  for (const { themeId, kind } of film) frames.push(await drawScene(themeId, kind));
  await closeBrowser();
  const font = await readFile(fontFile);

  const browser = await chromium.launch({
    executablePath: findBrowser().executable,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await page.setContent(await readFile(path.join(import.meta.dirname, "share-picture.html"), "utf8"));
    await page.addStyleTag({
      content: `@font-face { font-family: Inter; font-weight: 100 900; src: url(${toDataUrl(font, "font/woff2")}); }`,
    });
    await page.locator("#icon").evaluate((place, svg) => (place.outerHTML = svg), icon);
    const images = frames.map((frame) => `<img alt="" src="${toDataUrl(frame, "image/png")}">`).join("");
    await page.locator("#film").evaluate(async (place, html) => {
      place.innerHTML = html;
      await document.fonts.load("600 32px Inter");
      await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode()));
    }, images);
    const picture = await page.screenshot({ type: "png" });

    return await sharp(picture).png({ palette: true, quality: 92, effort: 10 }).toBuffer();
  } finally {
    await browser.close();
  }
}

/** The picture of a kind in the studio’s menu of kinds, in 320x180 pixels. */
async function drawKind(kind: OverlayKind): Promise<Buffer> {
  return sharp(await drawScene("paper", kind))
    .resize({ width: 320 })
    .webp({ quality: 80, effort: 6 })
    .toBuffer();
}

/** A sample scene once all its parts are in. */
function drawScene(themeId: ThemeId, kind: OverlayKind): Promise<Buffer> {
  const props = sampleTimelineProps({ themeId, kinds: [kind] });
  const [scene] = props.timeline.scenes;
  const frames = scene ? sceneChangeFrames({ ...scene, showsCaptions: false }, props.timeline) : [];

  return drawComposition({ compositionId: "timeline", frame: frames.at(-1) ?? 0, props });
}

function toDataUrl(content: Buffer, type: string): string {
  return `data:${type};base64,${content.toString("base64")}`;
}

await main();
