import { z } from "zod";
import { pauseSeries, resumeSeries } from "@/server/series/pause-series";
import { runNow } from "@/server/series/runs/run-now";
import { changeSeries, createSeries, deleteSeries, previewTimes } from "@/server/series/save-series";
import { newTopicsSchema, seriesInputSchema } from "@/server/series/schema";
import { listSeriesSummaries, showSeries } from "@/server/series/show-series";
import { moveTopic, removeTopic, retryTopic, typeTopics } from "@/server/series/topics/change-topics";
import { exportTopics } from "@/server/series/topics/export-topics";
import { importTopics } from "@/server/series/topics/import-topics";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const permission = "series:manage";
const seriesIdSchema = z.object({ seriesId: z.uuid() });
const topicIdSchema = z.object({ topicId: z.uuid() });

export const seriesRouter = router({
  list: protectedProcedure.query(({ ctx }) => listSeriesSummaries(ctx.workspaceId)),

  /** A series with its backlog, its videos, and its runs. */
  get: protectedProcedure
    .input(seriesIdSchema)
    .query(({ ctx, input }) => showSeries({ ...input, workspaceId: ctx.workspaceId })),

  create: verifiedProcedure(permission)
    .input(seriesInputSchema)
    .mutation(({ ctx, input }) => createSeries(ctx.workspaceId, input, { userId: ctx.account.userId })),

  /** When the series' videos would come out. */
  preview: protectedProcedure
    .input(seriesInputSchema.pick({ channelId: true, cadence: true }))
    .query(({ ctx, input }) => previewTimes(ctx.workspaceId, input)),

  change: verifiedProcedure(permission)
    .input(seriesIdSchema.extend({ data: seriesInputSchema }))
    .mutation(({ ctx: { workspaceId }, input: { seriesId, data } }) =>
      changeSeries({ workspaceId, seriesId }, data),
    ),

  pause: permittedProcedure(permission)
    .input(seriesIdSchema)
    .mutation(({ ctx, input }) => pauseSeries({ ...input, workspaceId: ctx.workspaceId })),

  resume: verifiedProcedure(permission)
    .input(seriesIdSchema)
    .mutation(({ ctx, input }) => resumeSeries({ ...input, workspaceId: ctx.workspaceId })),

  /** Runs it now, outside its cadence. */
  runNow: verifiedProcedure(permission)
    .input(seriesIdSchema)
    .mutation(({ ctx, input }) => runNow({ ...input, workspaceId: ctx.workspaceId })),

  delete: permittedProcedure(permission)
    .input(seriesIdSchema)
    .mutation(({ ctx, input }) => deleteSeries({ ...input, workspaceId: ctx.workspaceId })),

  addTopics: permittedProcedure(permission)
    .input(seriesIdSchema.extend({ topics: newTopicsSchema }))
    .mutation(({ ctx: { workspaceId }, input: { seriesId, topics } }) =>
      typeTopics({ workspaceId, seriesId }, topics),
    ),

  /** Imports topics from a CSV file; returns the outcome of each row. */
  importTopics: permittedProcedure(permission)
    .input(
      seriesIdSchema.extend({ text: z.string().max(2_000_000, "The file is larger than 2 MB; split it.") }),
    )
    .mutation(({ ctx: { workspaceId }, input: { seriesId, text } }) =>
      importTopics({ workspaceId, seriesId }, text),
    ),

  /** All topics and their outcomes, as CSV. */
  exportTopics: protectedProcedure
    .input(seriesIdSchema)
    .query(({ ctx, input }) => exportTopics({ ...input, workspaceId: ctx.workspaceId })),

  /** Moves a topic before another; without one, to the end. */
  moveTopic: permittedProcedure(permission)
    .input(topicIdSchema.extend({ beforeId: z.uuid().nullable() }))
    .mutation(({ ctx: { workspaceId }, input: { topicId, beforeId } }) =>
      moveTopic({ workspaceId, topicId }, { beforeId }),
    ),

  removeTopic: permittedProcedure(permission)
    .input(topicIdSchema)
    .mutation(({ ctx, input }) => removeTopic({ ...input, workspaceId: ctx.workspaceId })),

  /** Retries a topic that failed or was skipped. */
  retryTopic: permittedProcedure(permission)
    .input(topicIdSchema)
    .mutation(({ ctx, input }) => retryTopic({ ...input, workspaceId: ctx.workspaceId })),
});
