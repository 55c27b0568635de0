import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { getPictureVersion } from "./versions";
import { markBundleUsed, removeUnusedBundles } from "./remove-unused-bundles";

const projectDirectory = /* turbopackIgnore: true */ process.cwd();

let building: Promise<void> | undefined;

/** The folder of the web bundle that Remotion opens, built once per version of `remotion/` and kept while it is used. */
export async function getRemotionBundle(): Promise<string> {
  // Derived from the code alone, so it is kept with the packages, not with user data.
  const directory = path.join(
    projectDirectory,
    "node_modules/.cache/offcamera-remotion",
    await getPictureVersion(),
  );
  if (!existsSync(directory)) {
    building ??= build(directory).finally(() => (building = undefined));
    await building;
  }
  await markBundleUsed(directory);

  return directory;
}

async function build(directory: string): Promise<void> {
  const { bundle } = await import("@remotion/bundler");
  const draft = `${directory}.${process.pid}`;
  await mkdir(path.dirname(directory), { recursive: true });
  await bundle({
    entryPoint: path.join(projectDirectory, "remotion/index.ts"),
    outDir: draft,
    publicDir: null,
    enableCaching: false,
    // Remotion would read the source map on each visit, for error stacks that nobody sees.
    webpackOverride: (config) => ({ ...config, devtool: false }),
    onProgress: () => undefined,
  });

  await rename(draft, directory).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: its bundle is the same.
    if (!existsSync(directory)) throw error;
  });
  await removeUnusedBundles(path.dirname(directory));
}
