import { readFile } from "node:fs/promises";
import type { Scene } from "@/remotion/timeline/schema";
import { themeIdSchema } from "@/remotion/timeline/schema";
import { listChanges, sceneDurationMs } from "@/server/director/list-changes";
import { longestStretchMs } from "@/server/director/find-cuts";
import { buildEstimatedTimeline } from "@/server/timeline/build-estimated-timeline";

/**
 * Prints what becomes of a script (Markdown, by estimated times): its scenes with their shots, times and reasons, and the longest
 * time without a change of picture. Usage: npm run eval:rhythm -- script.md [theme]
 */
async function main() {
  const [file, theme = "paper"] = process.argv.slice(2);
  if (file === undefined) throw new Error("Say which script: npm run eval:rhythm -- examples/octopus.md");
  const script = await readFile(file, "utf8");
  const { timeline, reasons } = await buildEstimatedTimeline(script, themeIdSchema.parse(theme));

  let fromMs = 0;
  let longest = { ms: 0, position: 0 };
  let spokenMs = 0;
  for (const [position, scene] of timeline.scenes.entries()) {
    const durationMs = sceneDurationMs(scene, timeline);
    const changes = listChanges(scene, timeline);
    const stillMs = longestStretchMs(changes, durationMs);
    if (stillMs > longest.ms) longest = { ms: stillMs, position };
    console.log(
      `${seconds(fromMs)}  ${position + 1} ${scene.overlay.kind}, ${seconds(durationMs)}, still ${seconds(stillMs)}`,
    );
    console.log(
      `        ${scene.captions
        .map(({ text }) => text)
        .join("")
        .trim()}`,
    );
    for (const shot of listShotLines(scene)) console.log(`        ${shot}`);
    for (const reason of reasons[position] ?? []) console.log(`        - ${reason}`);
    fromMs += durationMs;
    spokenMs += durationMs;
  }
  console.log(
    `\n${timeline.scenes.length} scenes, ${seconds(spokenMs)}; the longest time without a change of picture is ${seconds(longest.ms)}, in scene ${longest.position + 1}.`,
  );
}

function listShotLines({ shots = [] }: Scene): string[] {
  return shots.map(({ startMs, composition, illustrations }) => {
    const names = illustrations.map(
      (illustration) => `${illustration.name} at ${seconds(illustration.startMs)}`,
    );

    return `${seconds(startMs)} ${composition}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
  });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

await main();
