import { type Timeline, timelineSchema } from "@/remotion/timeline/schema";
import { isIllustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { sealMediaKey } from "@/server/guest-links/guest-media";
import type { Guest } from "@/server/guest-links/schema";
import { ScriptError } from "@/server/script-format/script-problem";
import { loadVideo } from "@/server/videos/load-video";
import { buildPreviewTimeline } from "./build-preview-timeline";

/**
 * How a guest's video looks as its script is now, with the narration that was spoken already. The workspace's files are known by
 * sealed keys; drawings, which are everybody's, by their own, so that browsers keep them when the script changes.
 * Null for a script that cannot be followed just now. Throws NOT_FOUND.
 */
export async function previewForGuest(guest: Guest): Promise<Timeline | null> {
  const { workspaceId, videoId } = guest;
  try {
    const { video } = await loadVideo({ workspaceId, videoId });
    const { timeline } = await buildPreviewTimeline(video);
    const sealed: unknown = JSON.parse(JSON.stringify(timeline), (name, value: unknown) =>
      name === "assetKey" && typeof value === "string" && !isIllustrationKey(value)
        ? sealMediaKey(guest, value)
        : value,
    );

    return timelineSchema.parse(sealed);
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}
