import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { secondsLabel } from "@/server/director/explain";
import { longestStillMs } from "@/server/director/find-cuts";
import { listStretches } from "./list-stretches";
import { buildEstimatedTimeline } from "@/server/timeline/build-estimated-timeline";

const folders = ["examples", "tooling/evaluate-illustrations/scripts"];
const formats = formatSchema.exclude(["square"]).options;

/**
 * Prints each scene of the examples, and of the scripts that illustrations are measured on, whose picture stands still for more than
 * 5 s, in every theme, in landscape and as a Short. Returns how many there are. With words, only scripts whose paths hold one of them.
 */
export async function measureScripts(wanted: readonly string[]): Promise<number> {
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
    )
    .filter((file) => file.endsWith(".md"))
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .sort();
  let count = 0;

  for (const theme of themeIdSchema.options) {
    for (const format of formats) {
      const overlong = [];
      let longestMs = 0;
      for (const file of files) {
        const script = readFileSync(file, "utf8");
        const { timeline } = await buildEstimatedTimeline(script, theme, format);
        for (const stretch of listStretches(timeline)) {
          longestMs = Math.max(longestMs, stretch.stillMs);
          if (stretch.stillMs > longestStillMs) overlong.push({ file, ...stretch });
        }
      }
      for (const { file, position, kind, stillMs, words } of overlong)
        console.log(`  ${secondsLabel(stillMs)} ${kind}, ${file}, scene ${position + 1}: ${words}`);
      console.log(
        `${theme}, ${format}, ${files.length} scripts: ${overlong.length} scenes stand still for more than ${secondsLabel(longestStillMs)}; the longest time is ${secondsLabel(longestMs)}\n`,
      );
      count += overlong.length;
    }
  }

  return count;
}
