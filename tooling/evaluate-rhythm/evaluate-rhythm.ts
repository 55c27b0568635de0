import { existsSync } from "node:fs";
import { themeIdSchema } from "@/remotion/timeline/schema";
import { measureScripts } from "./measure-scripts";
import { printScript } from "./print-script";

/**
 * What becomes of a script by estimated times, `npm run eval:rhythm -- script.md [theme]`; without a file, which scenes of the
 * examples and of the scripts that illustrations are measured on stand still for too long, and then it fails: `npm run eval:rhythm [-- words of paths]`.
 */
async function main(words: readonly string[]) {
  const [file, theme = "paper"] = words;
  if (file !== undefined && existsSync(file)) return printScript(file, themeIdSchema.parse(theme));

  if ((await measureScripts(words)) > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
