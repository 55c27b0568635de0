import { useMutation } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ChannelAnalytics } from "@/server/analytics/report/channel-report";
import { useTRPC } from "@/trpc/client";

const pollMs = 2000;

type Fetched = Pick<ChannelAnalytics, "syncedAt"> | null | undefined;

/** Fetches a channel's figures, and reports the fetch as under way until it ends, however it ends. */
export function useFetchNow() {
  const trpc = useTRPC();
  /** The channel being fetched, and when it was last fetched before. */
  const [asked, setAsked] = useState<{ channelId: string; lastAt: number } | null>(null);
  const request = useMutation(trpc.analytics.sync.mutationOptions());
  const isFetching = (channelId: string, analytics: Fetched) =>
    asked?.channelId === channelId && asked.lastAt === toLastAt(analytics);

  return {
    isFetching,
    error: request.error?.message,
    getPollMs: (channelId: string, analytics: Fetched) => (isFetching(channelId, analytics) ? pollMs : false),
    fetchNow(channelId: string, analytics: Fetched) {
      if (isFetching(channelId, analytics)) return;
      setAsked({ channelId, lastAt: toLastAt(analytics) });
      request.mutate({ channelId }, { onError: () => setAsked(null) });
    },
  };
}

function toLastAt(analytics: Fetched): number {
  return analytics?.syncedAt?.getTime() ?? 0;
}

/** Requests the figures; shows when they are on their way. */
export function FetchButton({ isFetching, onFetch }: { isFetching: boolean; onFetch: () => void }) {
  return (
    <Button
      variant="outline"
      size="sm"
      aria-disabled={isFetching}
      className="aria-disabled:opacity-60"
      onClick={onFetch}
    >
      <RefreshCw aria-hidden className={cn(isFetching && "animate-spin")} />
      {isFetching ? "Fetching…" : "Fetch now"}
    </Button>
  );
}
