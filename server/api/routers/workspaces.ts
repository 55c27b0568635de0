import { z } from "zod";
import { listMembers, renameWorkspace } from "@/server/workspaces/repository";
import { nameSchema } from "@/server/workspaces/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

export const workspacesRouter = router({
  listMembers: protectedProcedure.query(({ ctx }) => listMembers(ctx.workspaceId)),

  rename: permittedProcedure("workspace:manage")
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => renameWorkspace(ctx.workspaceId, input.name)),
});
