import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { CommentText } from "@/components/review/comment-text";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { CommentView } from "@/server/comments/schema";
import { useTRPC } from "@/trpc/client";
import { type Conversation, placeLabel } from "./review-labels";
import type { ReviewPermissions } from "./review-panel";

type ConversationItemProps = {
  videoId: string;
  conversation: Conversation;
  permissions: ReviewPermissions;
  names: readonly string[];
  onSeek: (position: number, atMs?: number) => void;
};

/** A comment with its answers: where it belongs, and whether it is done. */
export function ConversationItem({ videoId, conversation, ...props }: ConversationItemProps) {
  const { first, answers } = conversation;
  const { permissions, names, onSeek } = props;
  const { anchor, atMs, resolvedAt } = first;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAnswering, setIsAnswering] = useState(false);
  const onSettled = () => queryClient.invalidateQueries(trpc.comments.list.queryFilter({ videoId }));
  const adding = useMutation(trpc.comments.add.mutationOptions({ onSettled }));
  const resolving = useMutation(trpc.comments.resolve.mutationOptions({ onSettled }));
  const place = placeLabel(first);
  const scene = anchor?.scene ?? null;

  return (
    <li
      className={cn(
        "flex flex-col gap-2 rounded-lg border bg-card p-3",
        resolvedAt !== null && "border-dashed bg-transparent",
      )}
    >
      <div className="flex items-center justify-between gap-2 text-[13px]">
        {scene === null ? (
          <span className="text-muted-foreground">{place}</span>
        ) : (
          <button
            type="button"
            className="rounded text-primary underline-offset-2 hover:underline max-sm:min-h-10"
            onClick={() => onSeek(scene, atMs ?? undefined)}
          >
            {place}
            <span className="sr-only">: show it in the preview</span>
          </button>
        )}
        {resolvedAt !== null && <span className="text-muted-foreground">Resolved</span>}
      </div>
      {anchor?.saidThen != null && anchor.saidThen !== "" && (
        <blockquote className="border-l-2 pl-2 text-[13px] wrap-anywhere text-muted-foreground">
          <span className="sr-only">The scene said then: </span>
          {anchor.saidThen}
        </blockquote>
      )}
      <OwnComment {...{ videoId, names, permissions }} comment={first} />
      {answers.length > 0 && (
        <ul aria-label="Answers" className="flex flex-col gap-2 border-l-2 pl-3">
          {answers.map((answer) => (
            <li key={answer.commentId}>
              <OwnComment {...{ videoId, names, permissions }} comment={answer} />
            </li>
          ))}
        </ul>
      )}
      {isAnswering && (
        <CommentForm
          label="Answer"
          action="Answer"
          names={names}
          isPending={adding.isPending}
          problem={adding.error?.message}
          onSend={async (text) => {
            await adding.mutateAsync({ videoId, text, parentId: first.commentId });
            setIsAnswering(false);
          }}
          onCancel={() => setIsAnswering(false)}
        />
      )}
      {permissions.canComment && !isAnswering && (
        <div className="-ml-2 flex flex-wrap gap-1">
          <Button size="sm" variant="ghost" onClick={() => setIsAnswering(true)}>
            Answer
          </Button>
          {!first.isDeleted && (
            <Button
              size="sm"
              variant="ghost"
              disabled={resolving.isPending}
              onClick={() =>
                resolving.mutate({ commentId: first.commentId, isResolved: resolvedAt === null })
              }
            >
              {resolvedAt === null ? "Resolve" : "Reopen"}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

type OwnCommentProps = Pick<ConversationItemProps, "videoId" | "names" | "permissions"> & {
  comment: CommentView;
};

/** A comment that its author can change, and that its author or an admin can delete. */
function OwnComment({ videoId, comment, names, permissions }: OwnCommentProps) {
  const { commentId, isOwn, isDeleted } = comment;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isEditing, setIsEditing] = useState(false);
  const onSettled = () => queryClient.invalidateQueries(trpc.comments.list.queryFilter({ videoId }));
  const editing = useMutation(trpc.comments.edit.mutationOptions({ onSettled }));
  const deleting = useMutation(trpc.comments.delete.mutationOptions({ onSettled }));
  const canDelete = !isDeleted && permissions.canComment && (isOwn || permissions.canModerate);

  if (isEditing) {
    return (
      <CommentForm
        label="Edit the comment"
        action="Save"
        initial={comment.text}
        names={names}
        isPending={editing.isPending}
        problem={editing.error?.message}
        onSend={async (text) => {
          await editing.mutateAsync({ commentId, text });
          setIsEditing(false);
        }}
        onCancel={() => setIsEditing(false)}
      />
    );
  }

  return (
    <div className="flex flex-col gap-1">
      <CommentText comment={comment} />
      {(isOwn || canDelete) && (
        <div className="-ml-2 flex gap-1">
          {isOwn && (
            <Button size="sm" variant="ghost" onClick={() => setIsEditing(true)}>
              Edit
            </Button>
          )}
          {canDelete && (
            <Button
              size="sm"
              variant="ghost"
              disabled={deleting.isPending}
              onClick={() => deleting.mutate({ commentId })}
            >
              Delete
            </Button>
          )}
        </div>
      )}
      {deleting.error && (
        <p role="alert" className="text-[13px] text-destructive">
          {deleting.error.message}
        </p>
      )}
    </div>
  );
}
