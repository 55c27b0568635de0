import { z } from "zod";
import { isJobFunctionId, jobFunctions } from "./functions";

export const jobStateSchema = z.enum(["running", "succeeded", "failed", "cancelled"]);
export type JobState = z.infer<typeof jobStateSchema>;

export const jobStepStateSchema = z.enum(["running", "waiting", "retrying", "succeeded", "failed"]);
export type JobStepState = z.infer<typeof jobStepStateSchema>;

export const jobFunctionIdSchema = z.enum(Object.keys(jobFunctions).filter(isJobFunctionId));

/** What an event says a job is for. */
export const jobSubjectSchema = z.object({
  workspaceId: z.uuid().nullable().catch(null),
  videoId: z.uuid().nullable().catch(null),
  renderId: z.uuid().nullable().catch(null),
  writingId: z.uuid().nullable().catch(null),
  publicationId: z.uuid().nullable().catch(null),
  channelId: z.uuid().nullable().catch(null),
  uploadId: z.uuid().nullable().catch(null),
  seriesId: z.uuid().nullable().catch(null),
  /** Who asked for it; null of what the product does by itself. */
  userId: z.uuid().nullable().catch(null),
  /** Of a scene, from 0. */
  position: z.int().nullable().catch(null),
});
export type JobSubject = z.infer<typeof jobSubjectSchema>;

/** What an event's data say a job is for; of anything else that it is for nothing. */
export function readSubject(data: unknown): JobSubject {
  return jobSubjectSchema.parse(typeof data === "object" && data !== null ? data : {});
}

/** The last job of a page: the next page goes on with what began before it. */
const jobCursorSchema = z.object({ startedAt: z.date(), jobId: z.uuid() });
export type JobCursor = z.infer<typeof jobCursorSchema>;

export const listJobsSchema = z.object({
  state: jobStateSchema.optional(),
  functionId: jobFunctionIdSchema.optional(),
  videoId: z.uuid().optional(),
  userId: z.uuid().optional(),
  /** Those that began from then on, and before then. */
  from: z.date().optional(),
  until: z.date().optional(),
  cursor: jobCursorSchema.optional(),
});
export type ListJobsInput = z.infer<typeof listJobsSchema>;
