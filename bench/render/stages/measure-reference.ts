import path from "node:path";
import { z } from "zod";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline, TimelineProps } from "@/remotion/timeline/schema";
import { toComposition } from "@/server/adapters/renderer/to-composition";
import { withRenderer } from "@/server/adapters/renderer/with-renderer";
import { resolvePreset } from "@/server/segments/schema";
import { openBrowser } from "./open-browser";
import type { StageInput } from "./stage-input";

export const referenceSchema = z.object({
  referenceFps: z.number(),
  referenceConcurrency: z.number(),
  referenceFrames: z.number(),
});

/**
 * Plain Remotion: the first 3 s of every scene in one go (quick: 1 s), by one tab and by two; the faster counts.
 * All but the preset's x264 settings is Remotion's default: JPEG frames, their quality, colour.
 */
export async function measureReference(input: StageInput): Promise<z.infer<typeof referenceSchema>> {
  const ranges = listRanges(input.timeline, input.isQuick ? 1 : 3);
  const referenceFrames = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  await openBrowser();

  const results = [];
  for (const concurrency of [1, 2]) {
    const startedAt = performance.now();
    await renderRanges(input, ranges, concurrency);
    const referenceFps = (1000 * referenceFrames) / (performance.now() - startedAt);
    results.push({ referenceFps, referenceConcurrency: concurrency, referenceFrames });
  }
  const [best] = results.sort((a, b) => b.referenceFps - a.referenceFps);

  return referenceSchema.parse(best);
}

function listRanges(timeline: Timeline, seconds: number): [number, number][] {
  return layoutTimeline(timeline).scenes.map(({ from, durationInFrames }) => [
    from,
    from + Math.min(durationInFrames, seconds * timeline.fps) - 1,
  ]);
}

async function renderRanges(
  { timeline, directory }: StageInput,
  frameRange: [number, number][],
  concurrency: number,
): Promise<void> {
  const { renderMedia } = await import("@remotion/renderer");
  const { crf, x264Preset } = resolvePreset("standard", timeline);
  const { durationInFrames } = layoutTimeline(timeline);

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline, mediaBaseUrl };

    await renderMedia({
      ...options,
      ...{ codec: "h264", crf, x264Preset, muted: true, concurrency, frameRange },
      composition: toComposition({ ...timeline, id: "timeline", durationInFrames, props }),
      inputProps: props,
      outputLocation: path.join(directory, `reference-${concurrency}.mp4`),
      onProgress: onAlive,
    });
  });
}
