import { readFile } from "node:fs/promises";
import type { Scene, ThemeId } from "@/remotion/timeline/schema";
import { secondsLabel } from "@/server/director/explain";
import { sceneDurationMs } from "@/server/director/list-changes";
import { buildEstimatedTimeline } from "@/server/timeline/build-estimated-timeline";
import { listStretches } from "./list-stretches";

/** Prints a script's scenes with their shots, times and reasons, and the longest time without a change of picture. */
export async function printScript(file: string, themeId: ThemeId): Promise<void> {
  const { timeline, reasons } = await buildEstimatedTimeline(await readFile(file, "utf8"), themeId);
  const stretches = listStretches(timeline);
  let fromMs = 0;

  for (const [position, scene] of timeline.scenes.entries()) {
    const { stillMs = 0, words = "" } = stretches[position] ?? {};
    const durationMs = sceneDurationMs(scene, timeline);
    console.log(
      `${secondsLabel(fromMs)}  ${position + 1} ${scene.overlay.kind}, ${secondsLabel(durationMs)}, still ${secondsLabel(stillMs)}`,
    );
    console.log(`        ${words}`);
    for (const shot of listShotLines(scene)) console.log(`        ${shot}`);
    for (const reason of reasons[position] ?? []) console.log(`        - ${reason}`);
    fromMs += durationMs;
  }

  const [longest] = stretches.toSorted((one, other) => other.stillMs - one.stillMs);
  if (longest)
    console.log(
      `\n${timeline.scenes.length} scenes, ${secondsLabel(fromMs)}; the longest time without a change of picture is ${secondsLabel(longest.stillMs)}, in scene ${longest.position + 1}.`,
    );
}

function listShotLines({ shots = [] }: Scene): string[] {
  return shots.map(({ startMs, composition, illustrations }) => {
    const names = illustrations.map(
      (illustration) => `${illustration.name} at ${secondsLabel(illustration.startMs)}`,
    );

    return `${secondsLabel(startMs)} ${composition}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
  });
}
