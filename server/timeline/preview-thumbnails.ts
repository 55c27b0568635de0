import type { ThumbnailProps } from "@/remotion/timeline/schemas/thumbnail-schema";
import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import { listVideoPronunciations, readScript } from "@/server/videos/load-video";
import type { Video } from "@/server/videos/schema";
import { proposeThumbnails } from "@/server/videos/thumbnails/propose-thumbnails";
import { toThumbnailSettings } from "@/server/videos/thumbnails/thumbnail-settings";
import { buildPreviewTimeline } from "./build-preview-timeline";
import { buildThumbnail } from "./build-thumbnail";

/** A thumbnail, and the script settings that select it. */
export type ThumbnailPreview = { picture: Omit<ThumbnailProps, "mediaBaseUrl">; settings: ScriptSettings };

export type ThumbnailPreviews = {
  title: string;
  /** The script's current thumbnail. */
  chosen: ThumbnailPreview;
  /** Five; fewer where the script has too few words and drawings to tell them apart. */
  proposals: ThumbnailPreview[];
};

/** A script's thumbnail, and the proposals for it. Throws as `previewVideo` does. */
export async function previewThumbnails(input: {
  workspaceId: string;
  userId: string;
  script: string;
  videoId?: string;
}): Promise<ThumbnailPreviews> {
  const { workspaceId, userId, script, videoId } = input;
  const pronunciations = await listVideoPronunciations({ workspaceId, videoId });
  const { parsed, content } = await readScript(workspaceId, script, {
    replaces: `thumbnails ${userId}`,
    pronunciations,
  });
  const { timeline } = await buildPreviewTimeline({ ...content, id: "preview", workspaceId });
  const toPreview = (thumbnail: Video["thumbnail"]): ThumbnailPreview => ({
    picture: buildThumbnail(thumbnail, timeline),
    settings: toThumbnailSettings(thumbnail),
  });

  return {
    title: parsed.title,
    chosen: toPreview(content.thumbnail),
    proposals: proposeThumbnails(parsed).map(toPreview),
  };
}
