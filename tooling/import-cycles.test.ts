import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findImportCycles } from "./find-import-cycles";

const root = path.resolve(import.meta.dirname, "..");

it("no file of the project imports itself by way of others", async () => {
  expect(await findImportCycles(root)).toEqual([]);
}, 60_000);

it("a cycle is found, also one through a folder's address, and types alone make none", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-cycles-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, "parts"));
  const files = {
    "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
    "one.ts": 'import { two } from "@/parts/two";\nexport const one = () => two();\n',
    "parts/two.ts": 'import { three } from "./three";\nexport const two = () => three();\n',
    "parts/three.ts": 'import { one } from "../one";\nexport const three = () => one();\n',
    "types.ts": 'import type { Four } from "./four";\nexport type Types = Four;\n',
    "four.ts": 'import { type Types } from "./types";\nexport type Four = Types;\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);

  expect(await findImportCycles(folder)).toEqual([["one.ts", "parts/three.ts", "parts/two.ts"]]);
});
