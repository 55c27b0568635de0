"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Inbox as InboxIcon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";
import { InboxSkeleton } from "./inbox-skeleton";
import { NotificationRow } from "./notification-row";

/** The person's notifications in this workspace, newest first. */
export function Inbox() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(
    trpc.inbox.list.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next }),
  );
  const marking = useMutation(
    trpc.inbox.markRead.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.inbox.list.pathFilter()),
    }),
  );
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } = list;
  const notifications = data?.pages.flatMap((page) => page.notifications) ?? [];
  const isUnread = notifications.some(({ readAt }) => readAt === null);

  return (
    <>
      <div className="flex h-9 max-w-2xl items-center justify-between gap-2">
        <h1 className="text-lg font-semibold tracking-tight">Inbox</h1>
        {isUnread && (
          <Button
            size="sm"
            variant="outline"
            disabled={marking.isPending}
            onClick={() => marking.mutate({ ids: null, isRead: true })}
          >
            Mark all as read
          </Button>
        )}
      </div>
      <div role="alert" className="empty:hidden">
        {marking.error && <FormMessage tone="error">{marking.error.message}</FormMessage>}
      </div>
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" disabled={isFetching} onClick={() => void refetch()}>
            Try again
          </Button>
        </div>
      )}
      {!data && !error && <InboxSkeleton />}
      {data && notifications.length === 0 && <NothingTold />}
      {notifications.length > 0 && (
        <ul aria-label="Notifications" className="max-w-2xl overflow-hidden rounded-lg border bg-card">
          {notifications.map((notification) => (
            <NotificationRow
              key={notification.notificationId}
              notification={notification}
              onMark={(isRead) => marking.mutate({ ids: [notification.notificationId], isRead })}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          variant="outline"
          className="self-start"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {isFetchingNextPage ? "Loading…" : "Load more"}
        </Button>
      )}
    </>
  );
}

function NothingTold() {
  return (
    <div className="flex min-h-56 max-w-2xl flex-col items-center justify-center gap-3 rounded-lg border bg-card px-4 py-10 text-center">
      <InboxIcon aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">Nothing is waiting for you</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Requests for your approval, answers to your comments and mentions of you arrive here.
      </p>
    </div>
  );
}
