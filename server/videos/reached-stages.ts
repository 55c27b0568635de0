import type { VideoStage } from "./studio-schema";

/** The stages that videos get to today, in this order; the others are for approvals and publishing, which are still to come. */
export const reachedStages = [
  "draft",
  "narrating",
  "rendering",
  "final_review",
  "failed",
  "cancelled",
] as const satisfies VideoStage[];
export type ReachedStage = (typeof reachedStages)[number];
