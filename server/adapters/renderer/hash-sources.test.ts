import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashSources } from "./hash-sources";

let folder: string;

beforeAll(() => {
  const cache = path.resolve("node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(path.join(cache, "offcamera-hash-test-"));
  mkdirSync(path.join(folder, "fixtures"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
const hash = () =>
  hashSources({ folder: path.relative(process.cwd(), folder), except: ["fixtures"], packages: /^react$/ });

it("a hash changes with what draws, and neither with tests nor with an excepted folder", async () => {
  write("scene.ts", "one");
  write("fixtures-of-scenes.ts", "one");
  const before = await hash();

  write("scene.test.ts", "a test");
  write("scenes.fixture.ts", "a test's scenes");
  write("fixtures/sample.ts", "a sample");
  expect(await hash()).toBe(before);

  write("fixtures-of-scenes.ts", "two");
  expect(await hash()).not.toBe(before);
});
