import { z } from "zod";
import type { BackdropPlate } from "@/remotion/timeline/schema";
import { drawBackdrop } from "@/server/adapters/renderer/layered/draw-backdrop";
import { openBrowser } from "./open-browser";
import { toLoopFile } from "./source-file";
import type { StageInput } from "./stage-input";

export const backdropsSchema = z.object({ backdrops: z.number(), backdropS: z.number() });

/** Seconds for the loops of a reel's backdrops, which a store makes once for all videos (as render-backdrop.ts does). */
export async function measureBackdrops({
  timeline,
  directory,
  scale,
}: StageInput): Promise<z.infer<typeof backdropsSchema>> {
  const plates = new Map<number, BackdropPlate>();
  for (const { plate } of timeline.scenes) if (plate.kind === "backdrop") plates.set(plate.variant, plate);
  if (plates.size === 0) return { backdrops: 0, backdropS: 0 };

  await openBrowser({ directory });
  const startedAt = performance.now();
  for (const plate of plates.values()) {
    await drawBackdrop({
      plate,
      timeline,
      scale,
      outFile: toLoopFile(plate, directory),
      signal: new AbortController().signal,
    });
  }

  return { backdrops: plates.size, backdropS: (performance.now() - startedAt) / 1000 };
}
