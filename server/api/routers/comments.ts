import { z } from "zod";
import { addComment } from "@/server/comments/add-comment";
import { deleteComment, editComment, resolveComment } from "@/server/comments/change-comment";
import { listComments } from "@/server/comments/list-comments";
import { commentTextSchema, newCommentSchema } from "@/server/comments/schema";
import { permittedProcedure, protectedProcedure, router } from "../trpc";

const commentIdSchema = z.object({ commentId: z.uuid() });
const permission = "comments:write";
const asMember = ({ userId, name }: { userId: string; name: string }) =>
  ({ userId, name, guestLinkId: null }) as const;

export const commentsRouter = router({
  /** A video's comments, oldest first, each at the scene where it belongs now. */
  list: protectedProcedure
    .input(z.object({ videoId: z.uuid() }))
    .query(({ ctx: { workspaceId, account }, input }) =>
      listComments({ ...input, workspaceId }, asMember(account)),
    ),

  add: permittedProcedure(permission)
    .input(newCommentSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      addComment(workspaceId, input, asMember(account)),
    ),

  edit: permittedProcedure(permission)
    .input(commentIdSchema.extend({ text: commentTextSchema }))
    .mutation(({ ctx: { workspaceId, account }, input: { commentId, text } }) =>
      editComment({ workspaceId, commentId }, text, asMember(account)),
    ),

  delete: permittedProcedure(permission)
    .input(commentIdSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      deleteComment({ ...input, workspaceId }, { ...asMember(account), standing: account }),
    ),

  /** Resolves a conversation, or reopens it. */
  resolve: permittedProcedure(permission)
    .input(commentIdSchema.extend({ isResolved: z.boolean() }))
    .mutation(({ ctx: { workspaceId, account }, input: { commentId, isResolved } }) =>
      resolveComment({ workspaceId, commentId }, isResolved, account.userId),
    ),
});
