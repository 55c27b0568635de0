import { type Timeline, timelineSchema } from "@/remotion/timeline/schema";
import { isIllustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { sealMediaKey } from "@/server/guest-links/guest-media";
import type { Guest } from "@/server/guest-links/schema";
import { ScriptError } from "@/server/script-format/script-problem";
import { loadVideo } from "@/server/videos/load-video";
import { buildPreviewTimeline } from "./build-preview-timeline";

/**
 * The timeline of a guest's video as its script is now, with the narration that was spoken already. It names the workspace's files by
 * sealed keys. Drawings, which all workspaces share, keep their own keys, so that browsers still have them when the script changes.
 * Null while the script has a problem. Throws NOT_FOUND.
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
