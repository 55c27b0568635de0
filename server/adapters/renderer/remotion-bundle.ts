import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const projectDirectory = path.resolve(import.meta.dirname, "../../..");
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
/** The packages whose versions can change a pixel. */
const pictureDependency = /remotion|^react|fontsource|noto-color-emoji|^d3-|topojson|world-atlas|sparticuz/;

let version: Promise<string> | undefined;
let bundleDirectory: Promise<string> | undefined;

/** Hash of everything under `remotion/` and of the packages it draws with: part of every picture's inputs. */
export function getPictureVersion(): Promise<string> {
  version ??= hashPictureSources();

  return version;
}

/** The folder of the web bundle that Remotion opens, built once for each version of `remotion/` and then kept. */
export function getRemotionBundle(): Promise<string> {
  bundleDirectory ??= findOrBuildBundle().catch((error: unknown) => {
    bundleDirectory = undefined;
    throw error;
  });

  return bundleDirectory;
}

async function findOrBuildBundle(): Promise<string> {
  // Derived from the code alone: it goes with the packages, not with anybody's data.
  const directory = path.join(
    projectDirectory,
    "node_modules/.cache/offcamera-remotion",
    await getPictureVersion(),
  );
  if (existsSync(directory)) return directory;

  const { bundle } = await import("@remotion/bundler");
  const draft = `${directory}.${process.pid}`;
  await mkdir(path.dirname(directory), { recursive: true });
  await bundle({
    entryPoint: path.join(projectDirectory, "remotion/index.ts"),
    outDir: draft,
    publicDir: null,
    enableCaching: false,
    onProgress: () => undefined,
  });

  await rename(draft, directory).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another process was quicker: its bundle is the same.
    if (!existsSync(directory)) throw error;
  });

  return directory;
}

async function hashPictureSources(): Promise<string> {
  const root = path.join(projectDirectory, "remotion");
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    hash
      .update(path.relative(root, file))
      .update("\0")
      .update(await readFile(file));
  }
  const { dependencies } = packageSchema.parse(
    JSON.parse(await readFile(path.join(projectDirectory, "package.json"), "utf8")),
  );
  const drawing = Object.entries(dependencies).filter(([name]) => pictureDependency.test(name));

  return hash.update(JSON.stringify(drawing)).digest("hex").slice(0, 32);
}
