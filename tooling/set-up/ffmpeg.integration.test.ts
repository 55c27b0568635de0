import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import needed from "@/server/adapters/ffmpeg/capable-ffmpeg.json" with { type: "json" };

const setUpScript = path.resolve(import.meta.dirname, "ffmpeg.mjs");
const capableFfmpeg = `#!/bin/sh\nprintf '%s' '${needed.features.map((name) => ` ... ${name} `).join("\n")}'\n`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-set-up-"));
  await writeProgram("apt-cache", "exit 0");
  await writeProgram("apt-get", "exit 100");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeProgram(name: string, body: string): Promise<void> {
  await writeFile(path.join(folder, name), `#!/bin/sh\necho "$@" >> ${folder}/${name}.log\n${body}\n`, {
    mode: 0o755,
  });
}

/** An apt-get that puts an ffmpeg in place when it is told to, or else says why not. */
async function writeAptGet({ offline = false } = {}): Promise<void> {
  await writeFile(path.join(folder, "package"), capableFfmpeg, { mode: 0o755 });
  await writeProgram(
    "apt-get",
    `case "$*" in
      *--version*) exit 0 ;;
      *--download-only*) ${offline ? 'echo "E: Unable to fetch some archives" >&2; exit 100' : "exit 0"} ;;
      *install*)
        mkdir ${folder}/lock || { echo "E: Could not get lock /var/cache/apt/archives/lock" >&2; exit 100; }
        sleep 0.3; cp -p ${folder}/package ${folder}/ffmpeg; rmdir ${folder}/lock ;;
    esac`,
  );
}

/** What set-up says on a machine that looks for ffmpeg in our folder only. */
async function setUp({ isRoot = true } = {}): Promise<string> {
  const options = JSON.stringify({ places: [`${folder}/ffmpeg`], marker: `${folder}/cache/marker`, isRoot });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { setUpFfmpeg } = await import(${JSON.stringify(setUpScript)});
      console.log(setUpFfmpeg(${options}) ?? "nothing");`,
    ],
    { env: { NODE_ENV: "test", PATH: `${folder}:/usr/bin:/bin` } },
  );

  return stdout.trim();
}

async function aptCalls(): Promise<string[]> {
  const log = await readFile(path.join(folder, "apt-get.log"), "utf8").catch(() => "");

  return log.split("\n").filter((line) => line !== "" && line !== "--version");
}

test("an ffmpeg that can draw in layers is found, and not looked at again", async () => {
  await writeFile(path.join(folder, "ffmpeg"), capableFfmpeg, { mode: 0o755 });

  expect(await setUp()).toBe("nothing");
  expect(await aptCalls()).toEqual([]);

  await writeProgram("ffmpeg", "exit 1");
  expect(await setUp()).toBe("nothing");
  await expect(readFile(path.join(folder, "ffmpeg.log"))).rejects.toThrow();
});

test("root on Debian gets it installed, once", async () => {
  await writeAptGet();

  expect(await setUp()).toBe("installed ffmpeg");
  const calls = await aptCalls();
  expect(calls.at(-1)).toMatch(/DPkg::Lock::Timeout=120 .*install -y --no-install-recommends ffmpeg$/);
  expect(await setUp()).toBe("nothing");
  expect(await aptCalls()).toEqual(calls);
});

test("a machine that has never heard of the package looks at the lists first", async () => {
  await writeAptGet();
  await writeProgram("apt-cache", "exit 100");

  expect(await setUp()).toBe("installed ffmpeg");
  expect((await aptCalls())[0]).toMatch(/ update$/);
});

test("two set-ups at once both succeed", async () => {
  await writeAptGet();

  expect(await Promise.all([setUp(), setUp()])).toEqual(["installed ffmpeg", "installed ffmpeg"]);
});

test("offline it says what is missing, goes on, and tries again after a day", async () => {
  await writeAptGet({ offline: true });

  expect(await setUp()).toMatch(
    /^"apt-get install" failed \(E: Unable to fetch some archives\); the slower reference renderer is used\./,
  );
  const calls = await aptCalls();
  expect(await setUp()).toBe("nothing");
  expect(await aptCalls()).toEqual(calls);

  await writeAptGet();
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(path.join(folder, "cache/marker"), yesterday, yesterday);
  expect(await setUp()).toBe("installed ffmpeg");
});

test("without root it says how to install it", async () => {
  await writeAptGet();

  expect(await setUp({ isRoot: false })).toMatch(
    /reference renderer is used\. .*sudo apt-get install ffmpeg$/,
  );
  expect(await aptCalls()).toEqual([]);
});
