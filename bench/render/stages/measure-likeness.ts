import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { layoutTimeline, sceneDurationInFrames } from "@/remotion/timeline/layout";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import type { Scene, Timeline, TimelineProps } from "@/remotion/timeline/schema";
import { sceneTransition } from "@/remotion/timeline/transition-motion";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { toComposition } from "@/server/adapters/renderer/to-composition";
import { scaleMedia } from "@/server/adapters/renderer/media-server";
import { withRenderer } from "@/server/adapters/renderer/with-renderer";
import { drawSegments } from "./draw-segments";
import type { StageInput } from "./stage-input";

const sampleSchema = z.object({
  position: z.number(),
  overlay: z.string(),
  background: z.string(),
  frame: z.number(),
  ssim: z.number(),
});
export const likenessSchema = z.object({ samples: z.array(sampleSchema).min(1) });
export type Sample = z.infer<typeof sampleSchema>;

/** x264 at this quality changes nothing that SSIM could mistake for the renderer's doing. */
const quality = { crf: 5, x264Preset: "veryfast" } as const;

/** How like the layered frames are to the reference's, which are not encoded at all: 8 of each scene, or 3. */
export async function measureLikeness(input: StageInput): Promise<z.infer<typeof likenessSchema>> {
  const { timeline, directory, isQuick, scale } = input;
  const layout = layoutTimeline(timeline);
  const frames = timeline.scenes.map((scene) => sampleFrames(scene, timeline, isQuick));
  const segmentFiles = await drawSegments(input, { ...quality, scale });
  await drawReferenceFrames(
    input,
    frames.flatMap((ofScene, position) =>
      ofScene.map((frame, index) => ({
        frame: (layout.scenes[position]?.from ?? 0) + frame,
        file: path.join(directory, `reference-${position}-${index}.png`),
      })),
    ),
  );

  const samples: Sample[] = [];
  for (const [position, { overlay, background }] of timeline.scenes.entries()) {
    const sampled = frames[position] ?? [];
    const likeness = await compare(segmentFiles[position] ?? "", sampled, position, directory);
    const place = { position, overlay: overlay.kind, background: background.kind };
    samples.push(
      ...sampled.map((frame, index) => ({ ...place, frame, ssim: likeness[index] ?? Number.NaN })),
    );
  }

  return { samples };
}

/** SSIM (0..1, over luma and colour) of some frames of a segment, each with the reference's. */
async function compare(
  segmentFile: string,
  frames: number[],
  position: number,
  directory: string,
): Promise<number[]> {
  const statsFile = path.join(directory, `ssim-${position}.txt`);
  const isSampled = frames.map((frame) => `eq(n,${frame})`).join("+");
  const inOrder = "settb=1/30,setpts=N";

  await runCapableFfmpeg({
    args: [
      ...[
        "-i",
        segmentFile,
        "-start_number",
        "0",
        "-i",
        path.join(directory, `reference-${position}-%d.png`),
      ],
      "-filter_complex",
      [
        `[0:v]select='${isSampled}',${inOrder}[layered]`,
        `[1:v]scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p,${inOrder}[reference]`,
        `[layered][reference]ssim=stats_file=${statsFile}`,
      ].join(";"),
      ...["-f", "null", "-"],
    ],
    signal: new AbortController().signal,
  });
  const stats = await readFile(statsFile, "utf8");

  return [...stats.matchAll(/All:([\d.]+)/g)].map(([, ssim]) => Number(ssim));
}

/**
 * Frames of a scene at which the renderers are compared: the first and the last, half-way through the transition, some
 * at which the overlay has just changed, and some spread over the scene. Quick: at most one of each, and no spread.
 */
function sampleFrames(scene: Scene, timeline: Timeline, isQuick: boolean): number[] {
  const last = sceneDurationInFrames(scene, timeline) - 1;
  const midTransition = Math.floor(sceneTransition(scene, timeline).durationInFrames / 2);
  const changeFrames = sceneChangeFrames(scene, timeline);
  const changes = (isQuick ? [1 / 2] : [1 / 4, 1 / 2, 3 / 4]).map(
    (share) => changeFrames[Math.floor(share * changeFrames.length)] ?? 0,
  );
  const spread = isQuick ? [] : [0, Math.round(last / 3), Math.round((2 * last) / 3)];

  return [...new Set([midTransition, ...changes, ...spread, last])].sort((a, b) => a - b);
}

/** Draws single frames of a timeline with plain Remotion, in ascending order, each into a PNG file. */
async function drawReferenceFrames(
  { timeline, scale }: StageInput,
  wanted: { frame: number; file: string }[],
): Promise<void> {
  const { renderFrames } = await import("@remotion/renderer");
  const { durationInFrames } = layoutTimeline(timeline);
  const files = new Map(wanted.map(({ frame, file }) => [frame, file]));
  const writing: Promise<void>[] = [];

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: TimelineProps = { timeline, mediaBaseUrl: scaleMedia(mediaBaseUrl, scale) };

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
