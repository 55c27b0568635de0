import { useQuery } from "@tanstack/react-query";
import { MessageSquare } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { BlockScene } from "@/server/script-format/edit/script-blocks";
import { useTRPC } from "@/trpc/client";
import { countByScene } from "./review-labels";

type Review = { counts: ReadonlyMap<number, number>; onOpen: () => void };

const ReviewContext = createContext<Review | null>(null);

type CommentCountsProps = { videoId: string; onOpen: () => void; children: ReactNode };

/** Gives cards their number of comments. A context: when somebody comments, only the counts render again. */
export function CommentCounts({ videoId, onOpen, children }: CommentCountsProps) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.comments.list.queryOptions({ videoId }));
  const open = useStableCallback(onOpen);
  const review = useMemo(() => ({ counts: countByScene(data ?? []), onOpen: open }), [data, open]);

  return <ReviewContext value={review}>{children}</ReviewContext>;
}

/** How many open comments a card's scenes have; a click shows them. */
export function CommentCount({ name, scenes }: { name: string; scenes: readonly BlockScene[] }) {
  const review = useContext(ReviewContext);
  const count = scenes.reduce((sum, { position }) => sum + (review?.counts.get(position) ?? 0), 0);
  if (!review || count === 0) return null;

  return (
    <Button
      variant="ghost"
      size="sm"
      className="gap-1 px-1.5 font-normal text-muted-foreground tabular-nums"
      onClick={review.onOpen}
    >
      <MessageSquare aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="sr-only">
        {count === 1 ? "1 comment" : `${count} comments`} on {name}
      </span>
    </Button>
  );
}
