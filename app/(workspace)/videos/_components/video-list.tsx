"use client";

import { keepPreviousData, useInfiniteQuery, useIsMutating } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useLiveVideos } from "@/components/use-live-videos";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../_components/page-styles";
import { type ListFilters, readListFilters, writeListFilters } from "./list-filters";
import { ListFailed, NothingFound, NoVideos } from "./list-notes";
import { ListSkeleton } from "./list-skeleton";
import { ListToolbar } from "./list-toolbar";
import { LoadMore } from "./load-more";
import { countVideos, deleteVideosKey, useDeleteVideos } from "./use-delete-videos";
import { useSelection } from "./use-selection";
import { VideoTable } from "./video-table";

/** A workspace's videos: find them, see their progress, open or delete them. */
export function VideoList({ canEdit }: { canEdit: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { filters, changeFilters } = useListFilters();
  const query = useVideos(filters);
  const { videos, hasNextPage, isFetchingNextPage, isPlaceholderData } = query;
  const selection = useSelection(videos);
  const deletion = useDeleteVideos();
  const isEmpty = videos.length === 0 && !hasNextPage;

  function deleteSelected() {
    deletion.mutate(selection.selectedIds);
    selection.selectAll(false);
    // The pressed button is gone: the keyboard continues from the top of the list.
    heading.current?.focus();
  }

  return (
    <div className={cn(pageStyles, "pb-24 sm:pb-24")}>
      <header className="flex h-9 items-center justify-between gap-4">
        <h1 ref={heading} tabIndex={-1} className="text-lg font-semibold tracking-tight">
          Videos
        </h1>
        {canEdit && (
          <Button asChild>
            <Link href="/videos/new">
              <Plus aria-hidden />
              New video
            </Link>
          </Button>
        )}
      </header>
      <ListToolbar filters={filters} onChange={changeFilters} />
      <p role="status" className="sr-only">
        {query.isSuccess && !isPlaceholderData && `${countVideos(videos.length)} shown`}
      </p>
      <div className="@container overflow-hidden rounded-lg border bg-card">
        {query.isPending && <ListSkeleton />}
        {query.isError && !query.data && (
          <ListFailed message={query.error.message} onRetry={() => void query.refetch()} />
        )}
        {query.data && isEmpty && <EmptyList filters={filters} canEdit={canEdit} onChange={changeFilters} />}
        {query.data && !isEmpty && (
          <VideoTable
            videos={videos}
            selection={canEdit ? selection : undefined}
            isOutdated={isPlaceholderData}
          />
        )}
        {hasNextPage && (
          <LoadMore
            isLoading={isFetchingNextPage}
            isBusy={query.isFetching || deletion.isPending}
            error={query.isFetchNextPageError ? query.error.message : undefined}
            onLoad={() => void query.fetchNextPage()}
          />
        )}
      </div>
      {selection.selectedIds.length > 0 && (
        <BulkBar
          count={selection.selectedIds.length}
          onDelete={deleteSelected}
          onClear={() => selection.selectAll(false)}
        />
      )}
    </div>
  );
}

/** The list's filters, kept in the address: reloading, going back and sharing the link all keep them. */
function useListFilters(): {
  filters: ListFilters;
  changeFilters: (change: Partial<ListFilters>) => void;
} {
  const pathname = usePathname();
  const parameters = useSearchParams();

  return {
    filters: readListFilters(new URLSearchParams(parameters)),
    changeFilters(change) {
      // A search that was still waiting may have changed the address since the last paint.
      const current = readListFilters(new URLSearchParams(window.location.search));
      const query = writeListFilters({ ...current, ...change });
      // Not the router: it would fetch the page again, and the list fetches its own rows.
      window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
    },
  };
}

/** The videos loaded so far; those that are being made are up to date. */
function useVideos(filters: ListFilters) {
  const trpc = useTRPC();
  const isDeleting = useIsMutating({ mutationKey: deleteVideosKey }) > 0;
  const query = useInfiniteQuery(
    trpc.videos.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const loaded = withoutRepeats(query.data?.pages.flatMap(({ videos }) => videos) ?? []);
  const videos = useLiveVideos(loaded, () => {
    // An answer from before a deletion would bring its rows back for a moment; the deletion fetches again by itself.
    if (!isDeleting) void query.refetch();
  });

  return { ...query, videos };
}

/** A video that is edited between two pages moves up, and would be on both. */
function withoutRepeats(videos: VideoSummary[]): VideoSummary[] {
  return [...new Map(videos.toReversed().map((video) => [video.videoId, video])).values()].toReversed();
}

function EmptyList({
  filters,
  canEdit,
  onChange,
}: {
  filters: ReturnType<typeof useListFilters>["filters"];
  canEdit: boolean;
  onChange: ReturnType<typeof useListFilters>["changeFilters"];
}) {
  const { search, stage, channelId, ownerId } = filters;

  return search || stage || channelId || ownerId ? (
    <NothingFound
      filters={filters}
      onClear={() => onChange({ search: "", stage: undefined, channelId: undefined, ownerId: undefined })}
    />
  ) : (
    <NoVideos canEdit={canEdit} />
  );
}

type BulkBarProps = { count: number; onDelete: () => void; onClear: () => void };

/** What can be done with the selected videos; it floats, so that no row moves when it appears. */
function BulkBar({ count, onDelete, onClear }: BulkBarProps) {
  return (
    <div
      role="region"
      aria-label="Selected videos"
      className="fixed inset-x-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-md items-center gap-2 rounded-lg border bg-card p-2 pl-4 shadow-lg md:bottom-4 md:left-56"
    >
      <p role="status" className="mr-auto text-[13px] text-muted-foreground">
        {count} selected
      </p>
      <Button size="sm" variant="ghost" onClick={onClear}>
        Clear
      </Button>
      <Button size="sm" variant="destructive" onClick={onDelete}>
        <Trash2 aria-hidden />
        Delete {countVideos(count)}
      </Button>
    </div>
  );
}
