import { useQuery } from "@tanstack/react-query";
import type { WritingDetails } from "@/server/writing/writing-details";
import { useTRPC } from "@/trpc/client";

const none: WritingDetails = { claims: [], titles: [] };

/** The details known about a script; the same object for as long as they do not change. */
export function useWritingDetails(videoId: string): WritingDetails {
  const trpc = useTRPC();
  const { data = none } = useQuery(trpc.writings.details.queryOptions({ videoId }, { staleTime: Infinity }));

  return data;
}
