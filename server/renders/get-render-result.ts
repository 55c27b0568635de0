import { listUses } from "@/server/artifacts/repository";
import { AppError } from "@/server/errors";
import { framesToMs } from "@/remotion/timing";
import { layoutTimeline } from "@/remotion/timeline/layout";
import { buildDescription } from "@/server/videos/build-description";
import { buildSrt } from "@/server/videos/build-srt";
import { getRenderSource, getTimeline } from "./repository";
import type { RenderIds } from "./schema";

export type RenderResult = {
  videoKey: string;
  thumbnailKey: string;
  srt: string;
  /** YouTube's snippet: what is typed in when the video is published. */
  metadata: { title: string; description: string; tags: string[]; language: string };
  /** Of what the video uses; they are part of the description as well. */
  credits: string[];
  durationS: number;
  built: Record<string, number>;
  reused: Record<string, number>;
};

/** All that a finished render made, and how much of it was built and reused by kind. Throws NOT_FOUND. */
export async function getRenderResult(ids: RenderIds): Promise<RenderResult> {
  const [video, timeline, uses] = await Promise.all([
    getRenderSource(ids),
    getTimeline(ids),
    listUses(ids.renderId),
  ]);
  const { durationInFrames } = layoutTimeline(timeline);
  const keyOf = (kind: string) => {
    const use = uses.find((candidate) => candidate.kind === kind);
    if (!use) throw new AppError("NOT_FOUND", `Render ${ids.renderId} has made no ${kind}.`);

    return use.storageKey;
  };
  const count = (wasBuilt: boolean) => {
    const counts: Record<string, number> = {};
    for (const use of uses) {
      if (use.wasBuilt === wasBuilt) counts[use.kind] = (counts[use.kind] ?? 0) + 1;
    }

    return counts;
  };

  return {
    videoKey: keyOf("video"),
    thumbnailKey: keyOf("thumbnail"),
    srt: buildSrt(timeline),
    metadata: {
      title: video.snippet.title,
      description: buildDescription(video, timeline),
      tags: video.snippet.tags,
      language: video.language,
    },
    credits: video.snippet.credits,
    durationS: framesToMs(durationInFrames, timeline.fps) / 1000,
    built: count(true),
    reused: count(false),
  };
}
