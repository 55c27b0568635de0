import { z } from "zod";

export const commentTextSchema = z
  .string()
  .trim()
  .min(1, "Write something.")
  .max(4000, "This is longer than 4000 characters; shorten it.");

/** A scene of the script as it is now (from 0), and the time from its start. */
export const pinSchema = z.object({
  scene: z.number().int().min(0).max(10_000),
  atMs: z.number().int().min(0).max(86_400_000),
});
export type Pin = z.infer<typeof pinSchema>;

export const newCommentSchema = z.object({
  videoId: z.uuid(),
  text: commentTextSchema,
  /** Null for what is about the whole video. */
  pin: pinSchema.nullable().default(null),
  /** The comment that it answers, which is no answer itself. */
  parentId: z.uuid().nullable().default(null),
});
export type NewComment = z.infer<typeof newCommentSchema>;

/** Who writes: a member, or a guest. */
export type Author =
  { userId: string; guestLinkId: null; name: string } | { userId: null; guestLinkId: string; name: string };

/** Where a comment is now. */
export type Anchor = {
  /** From 0; null where it is about the whole video, or its scene is gone. */
  scene: number | null;
  /** What the scene said when it was written, where it says something else now or is gone. */
  saidThen: string | null;
};

/** A comment as pages show it. */
export type CommentView = {
  commentId: string;
  parentId: string | null;
  authorId: string | null;
  isGuest: boolean;
  name: string;
  /** "" of one that was deleted and has answers. */
  text: string;
  isDeleted: boolean;
  anchor: Anchor | null;
  atMs: number | null;
  createdAt: Date;
  editedAt: Date | null;
  resolvedAt: Date | null;
  /** Whether whoever asks may change its text, and delete it. */
  isOwn: boolean;
};
