import { z } from "zod";
import { checkNow } from "@/server/channels/youtube/health/check-health";
import { disconnect, setPaused } from "@/server/channels/youtube/connecting/disconnect";
import { listConnections } from "@/server/channels/youtube/connecting/list-connections";
import { listChannelWarnings } from "@/server/channels/youtube/health/mail-warnings";
import { listPlaylists } from "@/server/channels/youtube/list-playlists";
import {
  describeOAuthClient,
  removeOAuthClient,
  saveOAuthClient,
} from "@/server/channels/youtube/save-oauth-client";
import { saveOAuthClientSchema } from "@/server/channels/youtube/schema";
import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { permittedProcedure, protectedProcedure, router, verifiedProcedure } from "../trpc";

const permission = "channels:manage";
const channelIdSchema = z.object({ channelId: z.uuid() });

/** Connected YouTube channels; pages connect them (`connect-youtube.ts`). */
export const youtubeRouter = router({
  list: protectedProcedure.query(({ ctx }) => listConnections(ctx.workspaceId)),

  /** The playlists of a channel, for choosing among them. */
  listPlaylists: protectedProcedure
    .input(channelIdSchema)
    .query(({ ctx, input }) => listPlaylists({ ...input, workspaceId: ctx.workspaceId })),

  /** What prevents channels from publishing, now or in the next days. */
  listWarnings: protectedProcedure.query(({ ctx }) => listChannelWarnings(ctx.workspaceId)),

  /** Asks YouTube about a channel now, whatever the answer; `list` shows it. */
  check: verifiedProcedure(permission)
    .input(channelIdSchema)
    .mutation(({ ctx, input }) => checkNow({ ...input, workspaceId: ctx.workspaceId })),

  setPaused: permittedProcedure(permission)
    .input(channelIdSchema.extend({ isPaused: z.boolean() }))
    .mutation(async ({ ctx, input: { channelId, isPaused } }) => {
      await setPaused({ channelId, workspaceId: ctx.workspaceId }, isPaused);
      await admitUploads();
    }),

  disconnect: permittedProcedure(permission)
    .input(channelIdSchema)
    .mutation(async ({ ctx, input }) => {
      await disconnect({ ...input, workspaceId: ctx.workspaceId });
      await admitUploads();
    }),

  getClient: permittedProcedure(permission).query(({ ctx }) => describeOAuthClient(ctx.workspaceId)),

  /** Sets the workspace's own OAuth client, once Google has recognised it. */
  saveClient: verifiedProcedure(permission)
    .input(saveOAuthClientSchema)
    .mutation(({ ctx, input }) => saveOAuthClient(ctx.workspaceId, input)),

  removeClient: permittedProcedure(permission).mutation(({ ctx }) => removeOAuthClient(ctx.workspaceId)),
});
