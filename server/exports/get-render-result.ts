import { layoutTimeline } from "@/remotion/timeline/layout";
import { framesToMs } from "@/remotion/timing";
import { AppError } from "@/server/errors";
import { getFinishedRender } from "@/server/renders/render-view";
import { buildDescription } from "./build-description";
import { buildSrt } from "./build-srt";

export type RenderResult = {
  videoKey: string;
  thumbnailKey: string;
  srt: string;
  /** YouTube's snippet: what is typed in when the video is published. */
  metadata: { title: string; description: string; tags: string[]; language: string };
  /** Of what the video uses; they are part of the description as well. */
  credits: string[];
  /** The format that it was asked for in, if that is another than the video's own; else null. */
  variant: string | null;
  durationS: number;
  built: Record<string, number>;
  reused: Record<string, number>;
};

/** All that a finished render made, and how much of it was built and reused by kind. Throws NOT_FOUND. */
export async function getRenderResult(where: {
  workspaceId: string;
  renderId: string;
}): Promise<RenderResult> {
  const { video, timeline, uses, variant } = await getFinishedRender(where);
  const { durationInFrames } = layoutTimeline(timeline);
  const keyOf = (kind: string) => {
    const use = uses.find((candidate) => candidate.kind === kind);
    if (!use) throw new AppError("NOT_FOUND", `Render ${where.renderId} has made no ${kind}.`);

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
    variant,
    durationS: framesToMs(durationInFrames, timeline.fps) / 1000,
    built: count(true),
    reused: count(false),
  };
}
