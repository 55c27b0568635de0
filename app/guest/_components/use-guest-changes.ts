import { skipToken, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { useIsPageVisible } from "@/components/ui/use-is-page-visible";
import type { GuestChanges } from "@/server/approvals/watch-as-guest";
import { useTRPC } from "@/trpc/client";

/** Fetches again what has changed, and everything once the link is over, so that the page says so. */
export function useGuestChanges(isEnabled: boolean): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsPageVisible();
  const [seen, setSeen] = useState<GuestChanges | null>(null);

  function askAgain(now: GuestChanges) {
    setSeen(now);
    void queryClient.invalidateQueries(trpc.guest.approvals.queryFilter());
    void queryClient.invalidateQueries(trpc.guest.comments.queryFilter());
    if (seen?.videoStamp === now.videoStamp) return;
    void queryClient.invalidateQueries(trpc.guest.video.queryFilter());
    // Each preview gets new file addresses; the first event reports what the page has just loaded.
    if (seen) void queryClient.invalidateQueries(trpc.guest.preview.queryFilter());
  }

  useSubscription(
    trpc.guest.watch.subscriptionOptions(isEnabled && isVisible ? {} : skipToken, {
      onData: ({ data }) => askAgain(data),
      onError: () => void queryClient.invalidateQueries(trpc.guest.video.queryFilter()),
    }),
  );
}
