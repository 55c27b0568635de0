"use client";

import { ListVideo } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { QueueView } from "@/server/publications/queue/watch-queue";
import { pageStyles } from "../../_components/page-styles";
import { FailedList } from "./failed-list";
import { QueueSkeleton } from "./queue-skeleton";
import { QuotaSection } from "./quota-section";
import { RunningList } from "./running-list";
import { type QueueState, useQueue } from "./use-queue";
import { WaitingList } from "./waiting-list";

/** What waits to be uploaded to YouTube, why, and what its quota has room for. */
export function Queue() {
  const queue = useQueue();
  const { data, error, refetch, isFetching } = queue.list;

  return (
    <div className={pageStyles}>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Queue</h1>
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      )}
      {data && queue.watchProblem !== undefined && (
        <FormMessage tone="error">This page does not follow the queue now: {queue.watchProblem}</FormMessage>
      )}
      {!data && !error && <QueueSkeleton />}
      {data && (
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
          <Lists view={data} queue={queue} />
          <QuotaSection />
        </div>
      )}
    </div>
  );
}

type ListsProps = { view: QueueView; queue: QueueState };

function Lists({ view: { running, waiting, failed }, queue }: ListsProps) {
  if (running.length + waiting.length + failed.length === 0) return <NothingQueued />;

  return (
    <div className="flex min-w-0 flex-col gap-6">
      {failed.length > 0 && <FailedList items={failed} queue={queue} />}
      {running.length > 0 && <RunningList items={running} queue={queue} />}
      {waiting.length > 0 && <WaitingList items={waiting} queue={queue} />}
    </div>
  );
}

function NothingQueued() {
  return (
    <div className="flex min-h-56 flex-col items-center justify-center gap-3 rounded-lg border bg-card px-4 py-10 text-center lg:mt-9">
      <ListVideo aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">Nothing is queued</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Publish a finished video from its studio: it waits here for its turn, and you see when it goes up.
      </p>
      <Button variant="outline" asChild className="mt-1">
        <Link href="/videos">Choose a video</Link>
      </Button>
    </div>
  );
}
