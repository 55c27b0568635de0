import type { BadgeVariant } from "@/components/ui/badge";
import type { RenderProgress, RenderStage } from "@/server/renders/schema";
import { type VideoStage, videoStageSchema } from "@/server/video-list/derive-stage";
import type { VideoSummary } from "@/server/video-list/list-videos";

type StageLabel = { label: string; badge: BadgeVariant };

/** Each stage of a video's life in words. */
export const stageLabels: Record<VideoStage, StageLabel> = {
  draft: { label: "Draft", badge: "secondary" },
  queued: { label: "Waiting to start", badge: "default" },
  rendering: { label: "Rendering", badge: "default" },
  final_review: { label: "Ready to watch", badge: "success" },
  outdated: { label: "Changes not rendered", badge: "secondary" },
  failed: { label: "Failed", badge: "destructive" },
  cancelled: { label: "Cancelled", badge: "secondary" },
  scheduled: { label: "Scheduled", badge: "secondary" },
  uploading: { label: "Uploading", badge: "default" },
  published: { label: "Published", badge: "success" },
};

const formatLabels: Record<string, string> = {
  landscape: "Landscape 16:9",
  short: "Short 9:16",
  square: "Square 1:1",
};

/** The share of a render's bar at which each of its stages begins: drawing takes most of the time, and the bar never goes back. */
const barStarts: Record<RenderStage, number> = {
  narrating: 0,
  rendering: 0.2,
  mixing: 0.85,
  assembling: 0.9,
  thumbnail: 0.97,
  done: 1,
};
const barEnds: Record<RenderStage, number> = {
  narrating: barStarts.rendering,
  rendering: barStarts.mixing,
  mixing: barStarts.assembling,
  assembling: barStarts.thumbnail,
  thumbnail: barStarts.done,
  done: 1,
};

/** The stage that a text names, such as one from the address. */
export function findStage(text: string): VideoStage | undefined {
  return videoStageSchema.options.find((stage) => stage === text);
}

/** A format's name with its shape. */
export function formatLabel(format: string): string {
  return formatLabels[format] ?? format;
}

/** Whether the list should ask again soon. */
export function isBeingMade({ stage }: VideoSummary): boolean {
  return stage === "queued" || stage === "rendering" || stage === "uploading";
}

/** How much of a render is done, 0..1 over all its stages. */
export function getRenderShare(progress: Pick<RenderProgress, "stage" | "share"> | null | undefined): number {
  if (!progress) return 0;
  const start = barStarts[progress.stage];

  return start + (barEnds[progress.stage] - start) * progress.share;
}
