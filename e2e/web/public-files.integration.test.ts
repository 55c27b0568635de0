import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { illustrationKey, illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { createVideo } from "@/server/videos/create-video";
import { joinAs, type Joined } from "./join-as";
import { startWeb, type Web } from "./start-web";
import { createVisitor } from "./visitor";

const manifestSchema = z.object({
  name: z.literal("Offcamera"),
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })).min(3),
});
const sharePicture = "/share-picture.png";

let web: Web;
let ann: Joined;
const guest = () => createVisitor(web.origin);

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

async function readTitle(path: string): Promise<string | undefined> {
  return /<title>([^<]*)<\/title>/.exec(await (await ann.visitor.send(path)).text())?.[1];
}

it.each([
  ["/favicon.ico", "image/x-icon"],
  ["/favicon.svg", "image/svg+xml"],
  ["/apple-touch-icon.png", "image/png"],
  ["/robots.txt", "text/plain; charset=UTF-8"],
  ["/manifest.webmanifest", "application/manifest+json"],
  [sharePicture, "image/png"],
])("a guest is given %s, may keep it, and it runs nothing", async (address, type) => {
  const response = await guest().send(address);

  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  expect(response.headers.getSetCookie()).toEqual([]);
});

it("an illustration is a file that browsers of members keep, in no script of the app", async () => {
  const address = `/api/media/${illustrationKey("octopus", "paper")}`;
  // It is nobody's secret; but whoever asks for it has it printed.
  expect((await guest().send(address)).status).toBe(401);
  const response = await ann.visitor.send(address);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/webp"]);
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");

  const scripts = (await readFiles(".next/static", /\.js$/)).join("\n");
  const drawings = await readFiles(".cache/drawings", /\.svg$/);
  const shapes = drawings.map(findLongestShape).filter((_, index) => index % 20 === 0);
  expect(drawings.length).toBeGreaterThanOrEqual(illustrationNames().size);
  expect(scripts).toContain("self");
  expect(shapes.filter((shape) => scripts.includes(shape))).toEqual([]);
});

async function readFiles(folder: string, name: RegExp): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => name.test(file));

  return Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
}

/** The beginning of the longest of a drawing's paths: no other drawing and nothing else has it. */
function findLongestShape(drawing: string): string {
  const shapes = [...drawing.matchAll(/ d="([^"]+)"/g)].map(([, shape = ""]) => shape);

  return shapes.toSorted((a, b) => b.length - a.length)[0]?.slice(0, 80) ?? drawing;
}

it("the landing page names all of them by where people reach it", async () => {
  const page = await (await guest().send("/")).text();

  expect(page).toContain("<title>Offcamera</title>");
  for (const name of ["favicon.ico", "favicon.svg", "apple-touch-icon.png", "manifest.webmanifest"])
    expect(page).toContain(`href="/${name}"`);
  for (const property of ['property="og:image"', 'name="twitter:image"'])
    expect(page).toContain(`<meta ${property} content="${web.origin}${sharePicture}"/>`);
});

it("icons and the picture for links are as large as they are said to be", async () => {
  const measure = async (address: string) => {
    const { width, height } = await sharp(await (await guest().send(address)).arrayBuffer()).metadata();

    return `${width}x${height}`;
  };
  const { icons } = manifestSchema.parse(await (await guest().send("/manifest.webmanifest")).json());

  for (const { src, sizes } of icons) expect(await measure(src)).toBe(sizes);
  expect(await measure("/apple-touch-icon.png")).toBe("180x180");
  expect(await measure(sharePicture)).toBe("1200x630");
});

it("tabs are named by their page, a studio's by its video", async () => {
  const { workspaceId, userId: ownerId } = ann;
  const script = "---\ntitle: Three hearts\n---\n\nAn octopus has three.\n";
  const { videoId } = await createVideo({ workspaceId, ownerId, script });

  expect(await readTitle(`/videos/${videoId}`)).toBe("Three hearts - Offcamera");
  expect(await readTitle("/settings")).toBe("Settings - Offcamera");
  for (const address of ["/videos/nonsense", "/nonsense"])
    expect(await readTitle(address)).toBe("Not found - Offcamera");
});
