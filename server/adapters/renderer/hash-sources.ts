import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const projectDirectory = /* turbopackIgnore: true */ process.cwd();
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

type HashSourcesInput = {
  folder: string;
  /** Subfolders that do not affect the output. */
  except?: string[];
  /** Matches the names of packages whose versions count. */
  packages: RegExp;
};

/**
 * SHA-256 (32 hex digits) of all files under a project folder except tests, and of the versions of the matching packages:
 * when any of these change, their output is made again.
 */
export async function hashSources({ folder, except = [], packages }: HashSourcesInput): Promise<string> {
  const root = path.join(/* turbopackIgnore: true */ projectDirectory, folder);
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isOfTests(entry.name))
    .map((entry) => path.join(/* turbopackIgnore: true */ entry.parentPath, entry.name))
    .filter((file) => !except.includes(path.relative(root, file).split(path.sep)[0] ?? ""))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) {
    // Two hundred small files, once per process: through the thread pool they take ten times as long.
    const content = readFileSync(file);
    hash.update(path.relative(root, file)).update("\0").update(content);
  }
  const { dependencies } = packageSchema.parse(
    JSON.parse(await readFile(path.join(projectDirectory, "package.json"), "utf8")),
  );
  const versions = Object.entries(dependencies).filter(([name]) => packages.test(name));

  return hash.update(JSON.stringify(versions)).digest("hex").slice(0, 32);
}

/** Whether a file is a test, or used only by tests, such as `clips.fixture.ts`. */
function isOfTests(name: string): boolean {
  return /\.(?:test|fixture)\./.test(name);
}
