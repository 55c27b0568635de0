import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { getPictureVersion } from "./picture-version";

const projectDirectory = /* turbopackIgnore: true */ process.cwd();

let bundleDirectory: Promise<string> | undefined;

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
