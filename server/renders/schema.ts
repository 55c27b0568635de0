import { z } from "zod";

/** What every event and step of a render carries: ids only. */
export const renderIdsSchema = z.object({
  workspaceId: z.uuid(),
  videoId: z.uuid(),
  renderId: z.uuid(),
});
export type RenderIds = z.infer<typeof renderIdsSchema>;

export const renderStageSchema = z.enum([
  "narrating",
  "rendering",
  "mixing",
  "assembling",
  "thumbnail",
  "done",
]);
export type RenderStage = z.infer<typeof renderStageSchema>;

/** What a person sees while waiting. `secondsLeft` is of the whole render, once it can be told. */
export const renderProgressSchema = z.object({
  stage: renderStageSchema,
  /** The scene in hand, counted from 1, where the stage goes scene by scene. */
  scene: z.number().int().optional(),
  sceneCount: z.number().int(),
  /** 0..1 of the stage. */
  share: z.number().min(0).max(1),
  secondsLeft: z.number().min(0).optional(),
});
export type RenderProgress = z.infer<typeof renderProgressSchema>;

export const renderStateSchema = z.enum(["queued", "running", "succeeded", "failed", "cancelled"]);
export type RenderState = z.infer<typeof renderStateSchema>;

export const segmentMetadataSchema = z.object({ durationInFrames: z.number().int() });

export const audioMixMetadataSchema = z.object({ integratedLufs: z.number(), truePeakDb: z.number() });

export const videoMetadataSchema = z.object({
  durationMs: z.number(),
  frameCount: z.number().int(),
  integratedLufs: z.number(),
  truePeakDb: z.number(),
});

export const thumbnailMetadataSchema = z.object({ width: z.number().int(), height: z.number().int() });
