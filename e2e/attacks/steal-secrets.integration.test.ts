import { execFile, spawnSync } from "node:child_process";
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grabPicture } from "@/server/adapters/ffmpeg/convert-media";
import { measureSound } from "@/server/adapters/ffmpeg/measure-sound";
import { probeEnding } from "@/server/adapters/ffmpeg/probe-ending";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { forgetSecrets } from "@/server/adapters/processes/forget-secrets";
import { closeRenderer, withRenderer } from "@/server/adapters/renderer/with-renderer";

const secrets = {
  APP_SECRET: "a-secret-of-thirty-two-characters",
  SMTP_URL: "smtp://ann:secret@mail.example",
  GOOGLE_CLIENT_SECRET: "a-secret-of-google",
  INNGEST_SIGNING_KEY: "a-secret-of-inngest",
  AWS_SECRET_ACCESS_KEY: "a-secret-of-the-store",
};
let folder = "";

beforeAll(async () => {
  // After our own settings were read: only what children inherit matters.
  Object.assign(process.env, secrets);
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-secrets-"));
});

afterAll(async () => {
  for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name);
  await closeRenderer();
  await rm(folder, { recursive: true });
});

/** The environment that processes of such a name were started with. */
async function readEnvironments(name: RegExp): Promise<string[]> {
  const children = listProcessTree(process.pid).filter((entry) => name.test(entry.name));
  const texts = await Promise.all(
    children.map(({ pid }) => readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")),
  );

  return texts.filter((text) => text !== "");
}

async function expectNoSecrets(name: RegExp): Promise<void> {
  await expect.poll(() => readEnvironments(name)).not.toEqual([]);
  const environments = await readEnvironments(name);

  // A browser's own children write their titles there.
  expect(environments.some((environment) => /(?:^|\0)PATH=/.test(environment))).toBe(true);
  for (const environment of environments) expect(environment).not.toMatch(/secret|DATABASE_URL|DATA_DIR/i);
}

test.runIf(process.platform === "linux")("no ffmpeg and no browser is given a secret", async () => {
  const stop = new AbortController();
  const { signal } = stop;
  const drawing = runCapableFfmpeg({
    args: ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x36:r=30", "-t", "60", path.join(folder, "a.mp4")],
    signal,
  });
  drawing.catch(() => undefined);
  await expectNoSecrets(/^ffmpeg$/);
  stop.abort();
  await expect(drawing).rejects.toMatchObject({ code: "CANCELLED" });

  const file = path.join(folder, "sound.wav");
  await runCapableFfmpeg({
    args: ["-f", "lavfi", "-i", "sine=d=20", file],
    signal: new AbortController().signal,
  });
  const decoding = runFfmpeg("ffmpeg", ["-re", "-i", file, "-f", "wav", "-"], { timeoutMs: 4000 });
  decoding.catch(() => undefined);
  await expectNoSecrets(/^ffmpeg$/);

  await withRenderer(new AbortController().signal, () => expectNoSecrets(/^chrom/));
});

const root = process.getuid?.() === 0;
/** Somebody else than root, who may make user namespaces where that is allowed at all. */
const asSomebody = root ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
const canMakeNamespaces = spawnSync("unshare", ["--user", "--map-root-user", "true"]).status === 0;

test.runIf(canMakeNamespaces)("Chrome keeps its sandbox, unless root starts it", async () => {
  // Where anybody can read it: a checkout may lie in a folder that only its owner may enter.
  const script = path.join(folder, "start-browser.sh");
  await copyFile("server/adapters/renderer/start-browser.sh", script);
  await chmod(folder, 0o755);
  const flags = ["--no-sandbox", "--disable-setuid-sandbox", "--no-zygote"];
  const start = async (wrapper: string[]) => {
    const [command, ...args] = [...wrapper, "sh", script, "--mute-audio", ...flags, "about:blank"];
    const env = { ...process.env, OFFCAMERA_BROWSER: "echo", OFFCAMERA_BROWSER_VARIABLES: "PATH" };

    return (await promisify(execFile)(command, args, { env })).stdout.trim();
  };

  expect(await start(asSomebody)).toBe("--mute-audio about:blank");
  if (root) expect(await start([])).toBe(`--mute-audio ${flags.join(" ")} about:blank`);
});

test("what Remotion starts by itself inherits no secret from a worker", async () => {
  forgetSecrets();

  const { stdout } = await promisify(execFile)(process.execPath, ["-p", "JSON.stringify(process.env)"]);
  expect(stdout).not.toMatch(/secret|DATABASE_URL/i);
});

test.each([
  ["a play list", "clip.m3u8", "#EXTM3U\n#EXTINF:1,\nFILE\n#EXT-X-ENDLIST\n"],
  ["a list of files", "clip.txt", "ffconcat version 1.0\nfile 'FILE'\n"],
])("no decoder follows %s to another file", async (_kind, name, text) => {
  const other = path.join(folder, "other.wav");
  const list = path.join(folder, name);
  const { signal } = new AbortController();
  await runCapableFfmpeg({ args: ["-f", "lavfi", "-i", "sine=d=1", other], signal });
  await writeFile(list, text.replace("FILE", other));

  await expect(probeMedia(list)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(measureSound(list, signal)).rejects.toMatchObject({ code: "RENDER_FAILED" });
  await expect(probeEnding(list, 1000, signal)).rejects.toMatchObject({ code: "RENDER_FAILED" });
  await expect(grabPicture(list, 0, signal)).rejects.toMatchObject({ code: "RENDER_FAILED" });
});
