import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { markBundleUsed, removeUnusedBundles } from "./remove-unused-bundles";

const hour = 60 * 60 * 1000;
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "bundles-"));
});
afterEach(() => rm(directory, { recursive: true }));

async function addBundle(name: string, hoursAgo: number): Promise<string> {
  const bundle = path.join(directory, name);
  await mkdir(bundle);
  await writeFile(path.join(bundle, "bundle.js"), "");
  const usedAt = new Date(Date.now() - hoursAgo * hour);
  await utimes(bundle, usedAt, usedAt);

  return bundle;
}

it("bundles that nobody has used for a day are removed, half-built ones too", async () => {
  await addBundle("present", 0);
  await addBundle("yesterday", 23);
  await addBundle("older", 25);
  await addBundle("older.4711", 25);

  await removeUnusedBundles(directory);

  expect((await readdir(directory)).sort()).toEqual(["present", "yesterday"]);
});

it("an old bundle that another process still draws with stays", async () => {
  await markBundleUsed(await addBundle("old", 48));

  await removeUnusedBundles(directory);

  expect(await readdir(directory)).toEqual(["old"]);
});
