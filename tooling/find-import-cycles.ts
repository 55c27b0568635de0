import { glob } from "node:fs/promises";
import { build } from "esbuild";

const sources = "**/*.{ts,tsx,mts,mjs}";
const foreign = ["node_modules", ".next", ".data", ".cache", "generated"];

/**
 * Groups of files in a folder that import each other, with the folder's `tsconfig.json`; what is imported for its types
 * alone does not count. esbuild resolves the imports of all files in two seconds.
 */
export async function findImportCycles(folder: string): Promise<string[][]> {
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
    // Else what nothing is used of would be left out, with its imports.
    ignoreAnnotations: true,
  });
  const imports = Object.entries(metafile.inputs).map(
    ([file, input]) =>
      [file, input.imports.filter(({ external }) => !external).map(({ path }) => path)] as const,
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
