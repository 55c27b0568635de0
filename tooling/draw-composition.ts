import { renderStill, selectComposition } from "@remotion/renderer";
import type { TimelineProps } from "@/remotion/timeline/schema";
import type { ThumbnailProps } from "@/remotion/timeline/schemas/thumbnail-schema";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { getRemotionBundle } from "@/server/adapters/renderer/remotion-bundle";
import { getWarmBrowser } from "@/server/adapters/renderer/warm-browser";
import { AppError } from "@/server/errors";

export type DrawInput = { compositionId: string; frame: number; props: TimelineProps | ThumbnailProps };

/** One frame of a composition as a PNG, in the renderer's own browser; `closeBrowser` ends that. */
export async function drawComposition({ compositionId, frame, props }: DrawInput): Promise<Buffer> {
  const { executable: browserExecutable, chromeMode } = findBrowser();
  const browser = {
    serveUrl: await getRemotionBundle(),
    puppeteerInstance: await getWarmBrowser(),
    browserExecutable,
    chromeMode,
    inputProps: props,
    logLevel: "error" as const,
  };
  const composition = await selectComposition({ ...browser, id: compositionId });
  const { buffer } = await renderStill({ ...browser, composition, frame, imageFormat: "png" });
  if (!buffer)
    throw new AppError("INTERNAL", "renderStill gave no picture although no output file was asked for.");

  return buffer;
}
