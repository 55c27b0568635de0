import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setUp } from "./set-up/set-up.mjs";

/**
 * `node tooling/run.mjs [--build] <file> [arguments]`: sets the project up, with `--build` the web app as well, and runs a
 * program of ours: TypeScript through `run-program.mjs`, JavaScript as it is. Without a file it only sets up. Works from
 * Node 18 on; the program itself always runs on the Node that set-up found.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const build = process.argv[2] === "--build";
const [file = "", ...args] = process.argv.slice(build ? 3 : 2);
const settings = path.join(root, ".env");
// For programs that people start; checks and tests, which are JavaScript, must be the same everywhere.
const hasSettings = file.endsWith(".ts") && existsSync(settings);
const program = file.endsWith(".ts")
  ? [path.join(root, "tooling/run-program.mjs"), file, ...args]
  : [path.resolve(root, file), ...args];
// Variables that are set already take precedence. Node 18 has no such function: there, the Node that set-up finds reads the file.
if (hasSettings) process.loadEnvFile?.(settings);

const node = await setUp({ build, isAsked: file === "" }).catch((error) => {
  process.stderr.write(`set-up: ${error.message}\n`);
  process.exit(1);
});
if (file === "") process.exit(0);
if (node === process.execPath) {
  process.argv.splice(1, process.argv.length, ...program);
  await import(pathToFileURL(program[0]).href);
} else {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  const child = spawn(node, [...(hasSettings ? [`--env-file=${settings}`] : []), ...program], {
    stdio: "inherit",
    env: { ...process.env, PATH },
  });
  // A terminal sends Ctrl-C to both; the program decides what it means.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
