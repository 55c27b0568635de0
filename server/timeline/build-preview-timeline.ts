import type { Timeline } from "@/remotion/timeline/schema";
import { findOwnArtifactsUntracked } from "@/server/artifacts/find-untracked";
import { narrationArtifactKey } from "@/server/narration/narration-artifact";
import { estimateNarration } from "@/server/narration/timing/estimate-narration";
import type { Video } from "@/server/videos/schema";
import { buildDirectedTimeline } from "./build-timeline";

const unspoken = "unspoken";

/**
 * A video's timeline, without producing anything. It uses the narration clips that exist and estimates the others, whose scenes have
 * no narration to play. For each scene, `isNarrated` says whether its length is final, and `reasons` why it is composed and cut as
 * it is.
 */
export async function buildPreviewTimeline(
  video: Video,
): Promise<{ timeline: Timeline; reasons: string[][]; isNarrated: boolean[] }> {
  const queries = video.scenes.map((_, position) => narrationArtifactKey(video, position));
  const spoken = queries.flatMap((query) => query ?? []);
  const clips = await findOwnArtifactsUntracked(video.workspaceId, spoken);
  const found = new Map(spoken.map((query, index) => [query, clips[index]]));
  const narrations = queries.map(
    (query) =>
      query &&
      (found.get(query) ?? {
        storageKey: unspoken,
        metadata: estimateNarration(query.input, video),
      }),
  );
  const { timeline, reasons } = buildDirectedTimeline(video, narrations);

  return {
    timeline: {
      ...timeline,
      scenes: timeline.scenes.map(({ narration, ...scene }) => ({
        ...scene,
        narration: narration?.assetKey === unspoken ? undefined : narration,
      })),
    },
    reasons,
    isNarrated: narrations.map((narration) => narration?.storageKey !== unspoken),
  };
}
