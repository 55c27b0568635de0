import { z } from "zod";
import { presetSchema, rendererSchema } from "@/server/segments/schema";

/** What every event and step of a render carries: ids only. */
export type RenderIds = { workspaceId: string; videoId: string; renderId: string };

/** How a render draws. `encoder` is chosen when a layered render is planned: all its segments come from that one. */
export const renderSettingsSchema = z.object({
  preset: presetSchema,
  renderer: rendererSchema,
  encoder: z.string().nullable(),
});
export type RenderSettings = z.infer<typeof renderSettingsSchema>;

/** One scene's picture, and whether nobody waits for it. */
export type SegmentIds = RenderIds & { position: number; isScheduled: boolean };

export const renderStageSchema = z.enum([
  "narrating",
  "rendering",
  "mixing",
  "assembling",
  "thumbnail",
  "done",
]);
export type RenderStage = z.infer<typeof renderStageSchema>;

/** The progress that a waiting person sees. `secondsLeft` is for the whole render, once it can be told. */
export const renderProgressSchema = z.object({
  stage: renderStageSchema,
  /** Scenes whose pictures are drawn, while there are some to draw. */
  scenesDone: z.number().int().optional(),
  sceneCount: z.number().int(),
  /** 0..1 of the stage. */
  share: z.number().min(0).max(1),
  secondsLeft: z.number().min(0).optional(),
  /** The forecast when drawing was planned, and the frames that existed already. */
  forecast: z.object({ secondsLeft: z.number(), framesDone: z.number().int() }).optional(),
});
export type RenderProgress = z.infer<typeof renderProgressSchema>;

export const renderStateSchema = z.enum(["queued", "running", "succeeded", "failed", "cancelled"]);
export type RenderState = z.infer<typeof renderStateSchema>;

export const videoMetadataSchema = z.object({
  durationMs: z.number(),
  frameCount: z.number().int(),
  integratedLufs: z.number(),
  truePeakDb: z.number(),
});

export const thumbnailMetadataSchema = z.object({ width: z.number().int(), height: z.number().int() });
