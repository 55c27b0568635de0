import { skipToken, useQuery } from "@tanstack/react-query";

export const unreadCountKey = ["unread-count"];

/** The number of unread notifications; 0 until it is known. `LiveUpdates` sets it. */
export function useUnreadCount(): number {
  const { data = 0 } = useQuery<number>({
    queryKey: unreadCountKey,
    queryFn: skipToken,
    staleTime: Infinity,
  });

  return data;
}
