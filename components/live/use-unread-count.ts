import { skipToken, useQuery } from "@tanstack/react-query";

export const unreadCountKey = ["unread-count"];

/** How much the person has not read; 0 until it is known. `LiveUpdates` tells it. */
export function useUnreadCount(): number {
  const { data = 0 } = useQuery<number>({
    queryKey: unreadCountKey,
    queryFn: skipToken,
    staleTime: Infinity,
  });

  return data;
}
