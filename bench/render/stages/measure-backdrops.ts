import { z } from "zod";
import type { BackdropBackground } from "@/remotion/timeline/schema";
import { drawBackdrop } from "@/server/adapters/renderer/layered/backgrounds/backdrop/draw-backdrop";
import { openBrowser } from "./open-browser";
import { type StageInput, toLayersFile } from "./stage-input";

export const backdropsSchema = z.object({ backdrops: z.number(), backdropS: z.number() });

/** Seconds for the layers of a reel's backdrops, which a store makes once for all videos (as produce-backdrop.ts does). */
export async function measureBackdrops({
  timeline,
  directory,
  scale,
}: StageInput): Promise<z.infer<typeof backdropsSchema>> {
  const backgrounds = new Map<number, BackdropBackground>();
  for (const { background } of timeline.scenes)
    if (background.kind === "backdrop") backgrounds.set(background.variant, background);
  if (backgrounds.size === 0) return { backdrops: 0, backdropS: 0 };

  await openBrowser();
  const startedAt = performance.now();
  for (const background of backgrounds.values()) {
    await drawBackdrop({
      background,
      timeline,
      scale,
      outFile: toLayersFile(background, directory),
      signal: new AbortController().signal,
    });
  }

  return { backdrops: backgrounds.size, backdropS: (performance.now() - startedAt) / 1000 };
}
