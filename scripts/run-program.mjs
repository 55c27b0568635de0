import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

/**
 * `node scripts/run-program.mjs <file.ts> [arguments]`: bundles one of our programs into one file, and runs it in this process.
 * Loading a thousand source files one by one costs two to three seconds of a core at each start; this costs a third of one.
 */
const root = path.resolve(import.meta.dirname, "..");
const [file, ...args] = process.argv.slice(2);
const entry = path.resolve(file);
const program = path.join(root, "node_modules/.cache/offcamera-programs", `${path.parse(entry).name}.mjs`);

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: program,
  write: false,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: `node${process.versions.node}`,
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "error",
  plugins: [{ name: "keep-own-addresses", setup: keepOwnAddresses }],
});
// Its process would outlive the build.
await stop();
for (const { path: product, contents } of outputFiles) publish(product, contents);

process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length, entry, ...args);
await import(pathToFileURL(program).href);

/** Files that lie beside a source file (threads, SQL) are found from it, not from the bundle. */
function keepOwnAddresses({ onLoad }) {
  onLoad({ filter: /\.(ts|tsx)$/ }, ({ path: source }) => {
    const text = readFileSync(source, "utf8");
    if (!text.includes("import.meta.")) return undefined;
    const contents = text
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(source).href))
      .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(source)));

    return { contents, loader: path.extname(source).slice(1) };
  });
}

/** By rename: another process may be reading the last one. */
function publish(product, contents) {
  const partial = `${product}.${process.pid}`;
  mkdirSync(path.dirname(product), { recursive: true });
  writeFileSync(partial, contents);
  renameSync(partial, product);
}
