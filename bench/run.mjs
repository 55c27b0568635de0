import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

/** `npm run bench -- <name> [arguments]`, or all of them in turn; each prints one JSON object. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
const [wanted, ...args] = process.argv.slice(2);
if (wanted && !names.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}": use ${names.join(", ")}.`);
  process.exit(2);
}

for (const name of wanted ? [wanted] : names) {
  console.error(`> ${name}`);
  const file = path.join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, ["tooling/run-program.mjs", file, ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
