"use client";

import { useQuery } from "@tanstack/react-query";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/client";
import { ApprovalList } from "./approval-list";
import { CommentSection } from "./comment-section";
import { GuestLinks } from "./guest-links";

/** What the person may do here. */
export type ReviewPermissions = {
  canRequest: boolean;
  canDecide: boolean;
  canComment: boolean;
  canInvite: boolean;
  canModerate: boolean;
};

type ReviewPanelProps = {
  videoId: string;
  permissions: ReviewPermissions;
  /** The saved script's revision, to which approvals apply. */
  revision: number;
  onSeek: (position: number, atMs?: number) => void;
};

/** Where people agree on a video: approvals, comments, and links for guests. */
export function ReviewPanel({ videoId, permissions, revision, onSeek }: ReviewPanelProps) {
  const trpc = useTRPC();
  const gates = useQuery(trpc.approvals.get.queryOptions({ videoId }));
  const comments = useQuery(trpc.comments.list.queryOptions({ videoId }));

  return (
    <section aria-label="Review" className="flex flex-col gap-6 p-4">
      <h2 className="sr-only">Review</h2>
      {gates.error && <FormMessage tone="error">{gates.error.message}</FormMessage>}
      {gates.data ? (
        <ApprovalList {...{ videoId, permissions, revision }} gates={gates.data} />
      ) : (
        !gates.error && <Skeleton className="h-24" />
      )}
      {comments.error && <FormMessage tone="error">{comments.error.message}</FormMessage>}
      {comments.data ? (
        <CommentSection {...{ videoId, permissions, onSeek }} comments={comments.data} />
      ) : (
        !comments.error && <Skeleton className="h-40" />
      )}
      {permissions.canInvite && <GuestLinks {...{ videoId }} canApprove={permissions.canDecide} />}
    </section>
  );
}
