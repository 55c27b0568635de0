import { z } from "zod";
import type { RenderState } from "@/server/renders/schema";

/** Where a video stands, as lists show it, in the order in which it goes through them. */
export const videoStageSchema = z.enum([
  "draft",
  "queued",
  "rendering",
  "final_review",
  "outdated",
  "failed",
  "cancelled",
  "scheduled",
  "uploading",
  "published",
]);
export type VideoStage = z.infer<typeof videoStageSchema>;

export const publicationStatusSchema = z.enum(["scheduled", "uploading", "published", "failed"]);
/** Where a video's newest publication stands; one that is a draft, called off or deleted on YouTube does not count. */
export type PublicationStatus = z.infer<typeof publicationStatusSchema>;

/**
 * The stage of a video, which is stored nowhere: what its publication says, or else its newest render in its own format.
 * Renders of a video that is scheduled or published, and renders in other formats, move nothing. Pure and total.
 */
export function deriveStage(
  { revision }: { revision: number },
  latestRender: { state: RenderState; revision: number } | null,
  publication: { status: PublicationStatus } | null = null,
): VideoStage {
  if (publication) return publication.status;

  switch (latestRender?.state) {
    case undefined:
      return "draft";
    case "queued":
      return "queued";
    case "running":
      return "rendering";
    case "succeeded":
      return latestRender.revision === revision ? "final_review" : "outdated";
    case "failed":
      return "failed";
    case "cancelled":
      return "cancelled";
  }
}
