import { writeFile } from "node:fs/promises";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { TimelineProps } from "@/remotion/timeline/schema";
import { toComposition } from "@/server/adapters/renderer/to-composition";
import { withRenderer } from "@/server/adapters/renderer/with-renderer";
import type { StageInput } from "./stage-input";

/** Draws single frames of a timeline with plain Remotion, in ascending order, each into a PNG file. */
export async function drawReferenceFrames(
  { timeline, scale }: StageInput,
  wanted: { frame: number; file: string }[],
): Promise<void> {
  const { renderFrames } = await import("@remotion/renderer");
  const { durationInFrames } = layoutTimeline(timeline);
  const files = new Map(wanted.map(({ frame, file }) => [frame, file]));
  const writing: Promise<void>[] = [];

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline, mediaBaseUrl };

    await renderFrames({
      ...options,
      composition: toComposition({ ...timeline, id: "timeline", durationInFrames, props }),
      inputProps: props,
      frameRange: wanted.map(({ frame }): [number, number] => [frame, frame]),
      imageFormat: "png",
      concurrency: 2,
      scale,
      muted: true,
      outputDir: null,
      onStart: () => undefined,
      onFrameUpdate: onAlive,
      onFrameBuffer: (picture, frame) => void writing.push(writeFile(files.get(frame) ?? "", picture)),
    });
  });
  await Promise.all(writing);
}
