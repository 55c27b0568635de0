import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { backdropDesign } from "@/remotion/backgrounds/backdrop-layers";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { themes } from "@/remotion/themes/themes";
import { themeIdSchema } from "@/remotion/timeline/schema";
import { drawBackdrop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop";
import { drawBackdropLoop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop-loop";
import { closeRenderer } from "@/server/adapters/renderer/with-renderer";
import { openBrowser } from "./render/stages/open-browser";
import { describeMachine, roundNumbers } from "./shared/report";

/**
 * `npm run bench -- backdrops`: the seconds that each theme's backdrops take at their first use, at 1920x1080, in a worker that
 * has drawn before. Prints one line of JSON.
 */
const directory = await mkdtemp(path.join(tmpdir(), "offcamera-bench-backdrops-"));
await openBrowser();
const seconds: Record<string, number> = {};

for (const themeId of themeIdSchema.options) {
  const timeline = sampleTimeline({ themeId, kinds: ["title"] });
  for (const variant of themes[themeId].backdrops.keys()) {
    const startedAt = performance.now();
    const background = { kind: "backdrop", variant } as const;
    const folder = await mkdtemp(path.join(directory, "backdrop-"));
    const layersFile = path.join(folder, "layers.nut");
    const signal = new AbortController().signal;
    await drawBackdrop({ background, timeline, scale: 1, outFile: layersFile, signal });
    await drawBackdropLoop({
      ...{ background, timeline, scale: 1, layersFile, signal },
      outFile: path.join(folder, "backdrop.yuv"),
    });
    seconds[`${themeId}: ${backdropDesign({ themeId, variant }).drawing}`] =
      (performance.now() - startedAt) / 1000;
  }
}

await closeRenderer();
await rm(directory, { recursive: true });
const slowestS = Math.max(...Object.values(seconds));
console.log(JSON.stringify({ machine: await describeMachine(), slowestS, seconds }, roundNumbers));
// The media server would keep the process alive.
process.exit();
