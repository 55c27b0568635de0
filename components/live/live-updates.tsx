"use client";

import { skipToken, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { usePathname } from "next/navigation";
import { toast } from "sonner";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import type { LiveState } from "@/server/approvals/watch-review";
import { useTRPC } from "@/trpc/client";
import { unreadCountKey } from "./use-unread-count";

const videoPath = /^\/videos\/(?<videoId>[\da-f]{8}-[\da-f-]{27})(?:\/|$)/;

/** The person signed out elsewhere, or was removed from the workspace: what they see is no longer theirs, or out of date. */
function sayThatItIsOver(): void {
  toast.error("You are signed out here, or no longer in this workspace.", {
    ...{ id: "signed-out", duration: Infinity },
    action: { label: "Load this page again", onClick: () => window.location.reload() },
  });
}

/** The last state received, and the video it is about. */
type Followed = LiveState & { videoId: string | null };
const followedKey = ["live-state"];

/**
 * Follows the person's notifications, and the approvals and comments of the open video. One stream for all of it: a browser has six
 * connections to a server for all its tabs.
 */
export function LiveUpdates() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const videoId = videoPath.exec(usePathname())?.groups?.videoId ?? null;

  function take(state: LiveState) {
    const before = queryClient.getQueryData<Followed>(followedKey);
    queryClient.setQueryData<Followed>(followedKey, { ...state, videoId });
    queryClient.setQueryData(unreadCountKey, state.unreadCount);
    if (before && before.unreadCount !== state.unreadCount) {
      void queryClient.invalidateQueries(trpc.inbox.list.pathFilter());
    }
    if (videoId === null || (before?.videoId === videoId && before.reviewStamp === state.reviewStamp)) return;

    void queryClient.invalidateQueries(trpc.approvals.get.queryFilter({ videoId }));
    void queryClient.invalidateQueries(trpc.comments.list.queryFilter({ videoId }));
    void queryClient.invalidateQueries(trpc.publications.preflight.pathFilter());
  }

  useSubscription(
    trpc.inbox.watch.subscriptionOptions(isVisible ? { videoId } : skipToken, {
      onData: ({ data }) => take(data),
      onError: ({ data }) => {
        if (data?.code === "UNAUTHORIZED") sayThatItIsOver();
      },
    }),
  );

  return null;
}
