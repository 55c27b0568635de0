import path from "node:path";
import { z } from "zod";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Scene } from "@/remotion/timeline/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { libx264 } from "@/server/adapters/ffmpeg/video-encoders";
import { buildBackgroundInput } from "@/server/adapters/renderer/layered/backgrounds/build-background-input";
import { resolvePreset } from "@/server/segments/schema";
import { type StageInput, withSourceFile } from "./stage-input";

export const transcodeSchema = z.object({ transcodeFps: z.number() });

type Shot = { scene: Scene; durationInFrames: number };

const { signal } = new AbortController();

/**
 * The limit: ffmpeg decodes, sizes and encodes a reel's backgrounds and does nothing else, one after the other, with threads
 * as it likes. A photo or backdrop is a clip by then: its moving picture was encoded beforehand.
 */
export async function measureTranscode(input: StageInput): Promise<z.infer<typeof transcodeSchema>> {
  const layout = layoutTimeline(input.timeline);
  let seconds = 0;
  for (const [position, scene] of input.timeline.scenes.entries()) {
    const shot = { scene, durationInFrames: layout.scenes[position]?.durationInFrames ?? 0 };
    const clip =
      scene.background.kind === "footage" ? await openClip(shot, input) : await makeClip(shot, input);

    const startedAt = performance.now();
    await transcode(clip, shot, input);
    seconds += (performance.now() - startedAt) / 1000;
  }

  return { transcodeFps: layout.durationInFrames / seconds };
}

function openClip({ scene: { background } }: Shot, input: StageInput): Promise<string[]> {
  const trimStartMs = background.kind === "footage" ? background.trimStartMs : 0;

  return withSourceFile(background, input, (file) =>
    Promise.resolve(["-ss", String(trimStartMs / 1000), "-i", file]),
  );
}

async function makeClip(
  { scene: { background }, durationInFrames }: Shot,
  input: StageInput,
): Promise<string[]> {
  const { timeline } = input;
  const file = path.join(input.directory, "background.mp4");
  await withSourceFile(background, input, async (sourceFile) => {
    const made = await buildBackgroundInput({
      ...{ background, timeline, scale: 1, durationInFrames, sourceFile, signal },
    });
    await runCapableFfmpeg({
      args: [
        ...made.inputs.flat(),
        ...["-filter_complex", made.filter, "-map", "[background]", "-frames:v", String(durationInFrames)],
        ...libx264.toArguments({ scale: 1, crf: 16, x264Preset: "veryfast" }, timeline.fps),
        file,
      ],
      pipes: [made.frames],
      signal,
    });
  });

  return ["-i", file];
}

async function transcode(
  clip: string[],
  { durationInFrames }: Shot,
  { timeline, directory }: StageInput,
): Promise<void> {
  const { fps, width, height } = timeline;

  await runCapableFfmpeg({
    args: [
      ...clip,
      ...["-vf", `scale=${width}:${height},fps=${fps}`, "-an", "-frames:v", String(durationInFrames)],
      ...libx264.toArguments(resolvePreset("standard", timeline), fps),
      path.join(directory, "transcoded.mp4"),
    ],
    signal,
  });
}
