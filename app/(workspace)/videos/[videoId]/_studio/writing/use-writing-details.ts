import { useQuery } from "@tanstack/react-query";
import type { WritingDetails } from "@/server/writing/writing-details";
import { useTRPC } from "@/trpc/client";

const none: WritingDetails = { claims: [], titles: [] };

/** What is known of the script beside itself; the same for as long as nothing of it changes. */
export function useWritingDetails(videoId: string): WritingDetails {
  const trpc = useTRPC();
  const { data = none } = useQuery(trpc.writings.details.queryOptions({ videoId }, { staleTime: Infinity }));

  return data;
}
