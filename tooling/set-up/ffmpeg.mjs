import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dayMs = 24 * 60 * 60 * 1000;
/** The requirements, which find-ffmpeg.ts shares. */
const needed = JSON.parse(
  readFileSync(path.join(root, "server/adapters/ffmpeg/capable-ffmpeg.json"), "utf8"),
);

const installation = ["install", "-y", "--no-install-recommends", "ffmpeg"];
const aptOptions = [
  "-q",
  ...["-o", "DPkg::Lock::Timeout=120"],
  ...["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20", "-o", "Acquire::https::Timeout=20"],
];

/**
 * Installs Debian's or Ubuntu's ffmpeg if the machine has none that can draw in layers; returns a line about it, or
 * nothing. It never fails: without such an ffmpeg the reference renderer draws.
 */
export function setUpFfmpeg({
  places = needed.places,
  // Not in node_modules, which is being installed meanwhile.
  marker = path.join(root, ".cache/ffmpeg.json"),
  isRoot = process.getuid?.() === 0,
} = {}) {
  // The program itself says what is wrong with FFMPEG_PATH.
  if (process.env.FFMPEG_PATH || isSettled(marker)) return;

  const capable = places.find(isCapable);
  if (capable) {
    remember(marker, { found: findFile(capable) });
    return;
  }

  let problem = "no ffmpeg that can draw in layers was found";
  if (hasApt() && isRoot) {
    problem = install();
  }
  const installed = problem === undefined ? places.find(isCapable) : undefined;
  remember(marker, installed ? { found: findFile(installed) } : { failed: true });
  if (installed) return "installed ffmpeg";

  return `${problem ?? "the ffmpeg that was installed cannot draw in layers"}; the slower reference renderer is used. ${describeCure()}`;
}

/** Looking takes a quarter of a second and trying to install may take a minute: not at every start. */
function isSettled(marker) {
  try {
    const { found, failed } = JSON.parse(readFileSync(marker, "utf8"));

    return failed ? Date.now() - statSync(marker).mtimeMs < dayMs : existsSync(found);
  } catch {
    return false;
  }
}

function remember(marker, what) {
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(marker, JSON.stringify(what));
}

function isCapable(executable) {
  // One older than 4.4 does not know the option that we report progress with, and lists nothing.
  const list = (what) =>
    spawnSync(executable, ["-hide_banner", "-stats_period", "1", what], { encoding: "utf8" }).stdout ?? "";
  const features = new Set(
    `${list("-filters")}\n${list("-encoders")}`.split("\n").map((line) => line.trim().split(/\s+/)[1]),
  );

  return needed.features.every((feature) => features.has(feature));
}

function findFile(executable) {
  const candidates = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, executable));

  return path.isAbsolute(executable) ? executable : candidates.find((file) => existsSync(file));
}

function hasApt() {
  return process.platform === "linux" && spawnSync("apt-get", ["--version"]).status === 0;
}

/** Returns what went wrong, in apt's words, or nothing. */
function install() {
  const isKnown = spawnSync("apt-cache", ["show", "ffmpeg"]).status === 0;
  const update = () => apt(["update"], { timeout: 120_000 });
  // Separate from the installation, because it may be aborted; offline, this is the step that fails.
  const download = () => apt([...installation, "--download-only"], { timeout: 300_000 });
  let failure = isKnown ? download() : (update() ?? download());
  // Package lists that are weeks old name files that are gone.
  if (failure && isKnown) failure = update() ?? download();

  return failure ?? apt(installation);
}

function apt(action, { timeout } = {}) {
  for (let attempt = 1; ; attempt += 1) {
    const { status, stderr, error } = spawnSync("apt-get", [...aptOptions, ...action], {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
      timeout,
    });
    if (status === 0) return undefined;

    // The lists and the downloads have locks of their own, for which apt itself does not wait.
    if (attempt < 240 && /could not get lock|unable to lock/i.test(stderr)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      continue;
    }

    return `"apt-get ${action[0]}" failed (${error?.message ?? stderr.trim().split("\n").at(-1)})`;
  }
}

function describeCure() {
  const cures = {
    darwin: "To draw faster: brew install ffmpeg-full, then set FFMPEG_PATH to its ffmpeg.",
    linux: hasApt()
      ? "To draw faster: sudo apt-get install ffmpeg"
      : "To draw faster: install your distribution's full ffmpeg, or name one with FFMPEG_PATH.",
  };

  return cures[process.platform] ?? "To draw faster: install a full ffmpeg and name it with FFMPEG_PATH.";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(setUpFfmpeg() ?? "");
