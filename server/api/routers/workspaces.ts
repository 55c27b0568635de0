import { z } from "zod";
import { switchWorkspace } from "@/server/auth/sessions/sessions";
import { setSecondFactorRequired } from "@/server/auth/second-factor/second-factors";
import {
  createChannel,
  deleteChannel,
  listChannels,
  setKind,
  updateChannel,
  updatePublishing,
} from "@/server/channels/channels";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { changeApprovalPolicy } from "@/server/approvals/change-policy";
import { channelInputSchema, channelKindSchema, publishingDefaultsSchema } from "@/server/channels/schema";
import { env } from "@/server/env";
import { getStorageUse } from "@/server/media/storage-quota";
import { createOwnWorkspace } from "@/server/members/create-own-workspace";
import { countUnfinishedRenders } from "@/server/renders/repository";
import { findWorkspaceOfVideo, listMembers, listOwnWorkspaces } from "@/server/workspaces/repository";
import { nameSchema } from "@/server/workspaces/schema";
import { renameWorkspace } from "@/server/workspaces/workspaces";
import { accountProcedure, permittedProcedure, personProcedure, protectedProcedure, router } from "../trpc";

export const workspacesRouter = router({
  /** The workspaces that the person is in. */
  listOwn: personProcedure.query(({ ctx }) => listOwnWorkspaces(ctx.person.userId)),

  /** Opens another of them in this browser. */
  switch: personProcedure
    .input(z.object({ workspaceId: z.uuid() }))
    .mutation(({ ctx, input }) => switchWorkspace(ctx.person, input.workspaceId)),

  /** Creates another workspace, and opens it. */
  create: accountProcedure
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => createOwnWorkspace(ctx.account, input.name)),

  /** Which of the person's workspaces a video is in; null if none. */
  findOfVideo: accountProcedure
    .input(z.object({ videoId: z.uuid() }))
    .query(({ ctx, input }) => findWorkspaceOfVideo({ ...input, userId: ctx.account.userId })),

  listMembers: protectedProcedure.query(({ ctx }) => listMembers(ctx.workspaceId)),

  /** How much of the workspace's quotas is used. */
  getQuotas: protectedProcedure.query(async ({ ctx: { workspaceId } }) => ({
    storage: await getStorageUse(workspaceId),
    queuedRenders: { used: await countUnfinishedRenders(workspaceId), max: env.quotas.queuedRenders },
    videoMinutes: env.quotas.videoMinutes,
    videoScenes: env.quotas.videoScenes,
  })),

  rename: permittedProcedure("workspace:manage")
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => renameWorkspace(ctx.workspaceId, input.name)),

  /** Sets whether members need a second factor. */
  setSecondFactorRequired: permittedProcedure("workspace:protect")
    .input(z.object({ isRequired: z.boolean() }))
    .mutation(({ ctx, input }) => setSecondFactorRequired(ctx.account, input.isRequired)),
});

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

  /** Sets what the channel's publications start with. */
  updatePublishing: permittedProcedure("channels:manage")
    .input(channelIdSchema.extend({ data: publishingDefaultsSchema }))
    .mutation(({ ctx, input: { channelId, data } }) =>
      updatePublishing({ channelId, workspaceId: ctx.workspaceId }, data),
    ),

  /** Sets who approves the channel's videos. */
  updateApproval: permittedProcedure("channels:manage")
    .input(channelIdSchema.extend({ data: approvalPolicySchema }))
    .mutation(({ ctx: { workspaceId, account }, input: { channelId, data } }) =>
      changeApprovalPolicy({ channelId, workspaceId }, data, account),
    ),

  /** Sets whether the channel uploads to YouTube, or makes packages of files. */
  setKind: permittedProcedure("channels:manage")
    .input(channelIdSchema.extend({ kind: channelKindSchema }))
    .mutation(({ ctx, input: { channelId, kind } }) =>
      setKind({ channelId, workspaceId: ctx.workspaceId }, kind),
    ),

  delete: permittedProcedure("channels:manage")
    .input(channelIdSchema)
    .mutation(({ ctx, input }) => deleteChannel({ ...input, workspaceId: ctx.workspaceId })),
});
