import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

// Always the same, for what is kept of it is kept by its place.
const folder = path.resolve("node_modules/.cache/offcamera-program-test");

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("a program is the one that its sources say now, though it is kept from the last start", () => {
  const [program, part] = ["program.ts", "part.ts"].map((name) => path.join(folder, name));
  const write = (file = "", text = "", atMs = 0) => {
    writeFileSync(file, text);
    utimesSync(file, new Date(atMs), new Date(atMs));
  };
  const run = () =>
    execFileSync(process.execPath, ["tooling/run-program.mjs", program ?? "", "hearts"], {
      encoding: "utf8",
    });
  write(program, `import { count } from "./part"; console.log(count, ...process.argv.slice(2));`, 1000);

  write(part, "export const count: number = 2;", 1000);
  expect(run()).toBe("2 hearts\n");
  expect(run()).toBe("2 hearts\n");

  write(part, "export const count: number = 3;", 2000);
  expect(run()).toBe("3 hearts\n");
});
