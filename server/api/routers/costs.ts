import { z } from "zod";
import { listCaps, setCaps } from "@/server/costs/caps";
import { listEntries, reportMonth } from "@/server/costs/report";
import { listEntriesSchema, monthSchema, setCapsSchema } from "@/server/costs/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

export const costsRouter = router({
  /** What was spent in a month. */
  summary: protectedProcedure
    .input(z.object({ month: monthSchema }))
    .query(({ ctx, input }) => reportMonth(ctx.workspaceId, input.month)),

  entries: protectedProcedure
    .input(listEntriesSchema)
    .query(({ ctx, input }) => listEntries(ctx.workspaceId, input)),

  caps: protectedProcedure.query(({ ctx }) => listCaps(ctx.workspaceId)),

  setCaps: permittedProcedure("costs:manage")
    .input(setCapsSchema)
    .mutation(({ ctx, input }) => setCaps(ctx.workspaceId, input)),
});
