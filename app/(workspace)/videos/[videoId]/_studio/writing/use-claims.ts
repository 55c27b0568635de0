import { useQuery } from "@tanstack/react-query";
import type { Claim } from "@/server/writing/schema";
import { useTRPC } from "@/trpc/client";

const none: readonly Claim[] = [];

/** What is known of where the script's sentences come from; the same list for as long as nothing of it changes. */
export function useClaims(videoId: string): readonly Claim[] {
  const trpc = useTRPC();
  const { data = none } = useQuery(trpc.writings.claims.queryOptions({ videoId }, { staleTime: Infinity }));

  return data;
}
