import { glob, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";

const sources = "**/*.{ts,tsx,mts,mjs}";
const foreign = ["node_modules", ".next", ".data", ".cache", "generated"];
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

/**
 * Groups of files in a folder that import each other, with the folder's `tsconfig.json`; type-only imports do not count.
 * esbuild resolves the imports of all files in two seconds.
 */
async function findImportCycles(folder: string): Promise<string[][]> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: folder, exclude: (name) => foreign.includes(name) })) {
    if (!file.endsWith(".d.ts")) files.push(`./${file}`);
  }
  const { metafile } = await build({
    absWorkingDir: folder,
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    external: ["*.css"],
    loader: { ".sql": "text" },
    // Otherwise unused files would be left out, with their imports.
    ignoreAnnotations: true,
  });
  const imports = Object.entries(metafile.inputs).map(
    ([file, input]) =>
      [file, input.imports.filter(({ external }) => !external).map((imported) => imported.path)] as const,
  );

  return findGroups(new Map(imports));
}

/** Files that reach each other (Tarjan's strongly connected components), each group in alphabetical order. */
function findGroups(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];

  function visit(file: string): number {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let lowest = number;
    for (const imported of imports.get(file) ?? []) {
      const known = numbers.get(imported);
      if (known === undefined) lowest = Math.min(lowest, visit(imported));
      else if (open.includes(imported)) lowest = Math.min(lowest, known);
    }
    if (lowest !== number) return lowest;

    const group = open.splice(open.indexOf(file));
    if (group.length > 1) groups.push(group.toSorted());

    return lowest;
  }

  for (const file of imports.keys()) if (!numbers.has(file)) visit(file);

  return groups.toSorted();
}
