import { z } from "zod";
import { removeConnection, reorderConnections } from "@/server/providers/connections/connections";
import { findLocalServers } from "@/server/providers/connections/find-local-servers";
import { listConnections } from "@/server/providers/connections/list-connections";
import { saveConnection } from "@/server/providers/connections/save-connection";
import { providerIdSchema, saveConnectionSchema } from "@/server/providers/connections/schema";
import { listConnectionModels, testConnection } from "@/server/providers/connections/test-connection";
import { permittedProcedure, router, verifiedProcedure } from "../trpc";

const permission = "connections:manage";
/** A workspace has one connection to each provider, so that no other workspace's id can be passed. */
const providerSchema = z.object({ provider: providerIdSchema });

export const connectionsRouter = router({
  /** The connected and the available providers. */
  list: permittedProcedure(permission).query(({ ctx }) => listConnections(ctx.workspaceId)),

  /** Connects a provider, or changes its connection, once a call has shown that it works. */
  save: verifiedProcedure(permission)
    .input(saveConnectionSchema)
    .mutation(({ ctx, input }) => saveConnection(ctx.workspaceId, input)),

  /** Whether a connection works now. */
  test: verifiedProcedure(permission)
    .input(providerSchema)
    .mutation(({ ctx, input }) => testConnection({ ...input, workspaceId: ctx.workspaceId })),

  /** The models that a connection's key may use. */
  listModels: verifiedProcedure(permission)
    .input(providerSchema)
    .query(({ ctx, input }) => listConnectionModels({ ...input, workspaceId: ctx.workspaceId })),

  remove: permittedProcedure(permission)
    .input(providerSchema)
    .mutation(({ ctx, input }) => removeConnection({ ...input, workspaceId: ctx.workspaceId })),

  /** The first one writes. */
  reorder: permittedProcedure(permission)
    .input(z.object({ providers: z.array(providerIdSchema).max(providerIdSchema.options.length) }))
    .mutation(({ ctx, input }) => reorderConnections(ctx.workspaceId, input.providers)),

  /** Programs on this machine that could be connected. */
  findLocal: verifiedProcedure(permission).mutation(({ ctx }) => findLocalServers(ctx.workspaceId)),
});
