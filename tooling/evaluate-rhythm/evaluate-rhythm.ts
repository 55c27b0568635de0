import { existsSync } from "node:fs";
import { themeIdSchema } from "@/remotion/timeline/schema";
import { measureScripts } from "./measure-scripts";
import { printScript } from "./print-script";

/**
 * `npm run eval:rhythm -- script.md [theme]` prints a script's scenes with estimated times. Without a file, it lists the scenes
 * that stand still for too long, in the examples and in the scripts that illustrations are measured on, and fails if there are
 * any: `npm run eval:rhythm [-- words of paths]`.
 */
async function main(words: readonly string[]) {
  const [file, theme = "paper"] = words;
  if (file !== undefined && existsSync(file)) return printScript(file, themeIdSchema.parse(theme));

  if ((await measureScripts(words)) > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
