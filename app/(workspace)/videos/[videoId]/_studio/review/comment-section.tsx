import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CommentForm } from "@/components/review/comment-form";
import { Button } from "@/components/ui/button";
import type { CommentView } from "@/server/comments/schema";
import { useTRPC } from "@/trpc/client";
import { getPlayhead } from "../preview/playhead";
import { ConversationItem } from "./conversation-item";
import { toConversations } from "./review-labels";
import type { ReviewPermissions } from "./review-panel";

type CommentSectionProps = {
  videoId: string;
  comments: readonly CommentView[];
  permissions: ReviewPermissions;
  onSeek: (position: number, atMs?: number) => void;
};

/** People's comments on the video, scene by scene. */
export function CommentSection({ videoId, comments, permissions, onSeek }: CommentSectionProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const members = useQuery(trpc.workspaces.listMembers.queryOptions(undefined, { staleTime: 60_000 }));
  const names = members.data?.map(({ name }) => name) ?? [];
  const [isPinned, setIsPinned] = useState(true);
  const [showsResolved, setShowsResolved] = useState(false);
  const adding = useMutation(
    trpc.comments.add.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.comments.list.queryFilter({ videoId })),
    }),
  );
  const conversations = toConversations(comments);
  const resolvedCount = conversations.filter(({ first }) => first.resolvedAt !== null).length;
  const shown = conversations.filter(({ first }) => showsResolved || first.resolvedAt === null);

  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-[13px] font-semibold">Comments</h3>
        {resolvedCount > 0 && (
          <Button
            size="sm"
            variant="ghost"
            aria-pressed={showsResolved}
            onClick={() => setShowsResolved(!showsResolved)}
          >
            {showsResolved ? "Hide resolved" : `Show ${resolvedCount} resolved`}
          </Button>
        )}
      </div>
      {permissions.canComment && (
        <CommentForm
          label="Comment, or @mention somebody"
          action="Comment"
          names={names}
          isPending={adding.isPending}
          problem={adding.error?.message}
          onSend={(text) => adding.mutateAsync({ videoId, text, pin: isPinned ? getPlayhead() : null })}
        >
          <label className="flex items-center gap-2 text-[13px] text-muted-foreground max-sm:min-h-10">
            <input
              type="checkbox"
              checked={isPinned}
              className="size-4 accent-primary max-sm:size-5"
              onChange={({ target }) => setIsPinned(target.checked)}
            />
            At this scene and second
          </label>
        </CommentForm>
      )}
      {shown.length === 0 ? (
        <p className="text-[13px] text-muted-foreground">
          {permissions.canComment
            ? "No comments yet. Go to the second that you mean, and write what you think."
            : "No comments yet."}
        </p>
      ) : (
        <ul aria-label="Comments" className="flex flex-col gap-2">
          {shown.map((conversation) => (
            <ConversationItem
              key={conversation.first.commentId}
              {...{ videoId, conversation, permissions, names, onSeek }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
