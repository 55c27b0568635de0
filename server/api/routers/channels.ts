import { z } from "zod";
import { createChannel, deleteChannel, listChannels, updateChannel } from "@/server/channels/channels";
import { channelInputSchema } from "@/server/channels/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const channelIdSchema = z.object({ channelId: z.uuid() });

export const channelsRouter = router({
  list: protectedProcedure.query(({ ctx }) => listChannels(ctx.workspaceId)),

  create: permittedProcedure("channels:manage")
    .input(channelInputSchema)
    .mutation(({ ctx, input }) => createChannel(ctx.workspaceId, input)),

  update: permittedProcedure("channels:manage")
    .input(channelIdSchema.extend({ data: channelInputSchema }))
    .mutation(({ ctx, input: { channelId, data } }) =>
      updateChannel({ channelId, workspaceId: ctx.workspaceId }, data),
    ),

  delete: permittedProcedure("channels:manage")
    .input(channelIdSchema)
    .mutation(({ ctx, input }) => deleteChannel({ ...input, workspaceId: ctx.workspaceId })),
});
