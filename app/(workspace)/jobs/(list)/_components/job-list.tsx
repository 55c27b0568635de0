"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ListChecks, SearchX, TriangleAlert } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FormMessage } from "@/components/ui/form-message";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../../_components/page-styles";
import { LoadMore } from "../../../videos/_components/load-more";
import { JobsHeader } from "../../_components/jobs-header";
import { JobsSkeleton } from "../../_components/jobs-skeleton";
import { useJobActions } from "../../_components/use-job-actions";
import { useLiveJobs } from "../../_components/use-live-jobs";
import { hasFilters, type JobFilters, readJobFilters, toListInput, writeJobFilters } from "./job-filters";
import { JobRow } from "./job-row";
import { JobToolbar } from "./job-toolbar";

/** What the workers do and did for a workspace, updated as it changes. */
export function JobList() {
  const trpc = useTRPC();
  const { filters, changeFilters } = useJobFilters();
  const now = useCurrentMinute();
  const actions = useJobActions();
  const watchProblem = useLiveJobs();
  const query = useInfiniteQuery(
    trpc.jobs.list.infiniteQueryOptions(toListInput(filters), {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const jobs = withoutRepeats(query.data?.pages.flatMap((page) => page.jobs) ?? []);
  const videoTitle = jobs.find(({ video }) => video?.videoId === filters.videoId)?.video?.title;

  return (
    <div className={pageStyles}>
      <JobsHeader current="/jobs" />
      <JobToolbar filters={filters} videoTitle={videoTitle} onChange={changeFilters} />
      {watchProblem !== undefined && (
        <FormMessage tone="error">This page does not follow the jobs now: {watchProblem}</FormMessage>
      )}
      <p role="status" className="sr-only">
        {query.isSuccess && !query.isPlaceholderData && `${jobs.length} jobs shown`}
      </p>
      <div className="overflow-hidden rounded-lg border bg-card">
        {query.isPending && <JobsSkeleton />}
        {query.isError && !query.data && (
          <Note icon={<TriangleAlert />} title="The jobs could not be loaded">
            <p role="alert">{query.error.message}</p>
            <Button variant="outline" onClick={() => void query.refetch()}>
              Try again
            </Button>
          </Note>
        )}
        {query.data && jobs.length === 0 && <NoJobs isFiltered={hasFilters(filters)} />}
        {jobs.length > 0 && (
          <ul aria-label="Jobs" className={cn("divide-y", query.isPlaceholderData && "opacity-60")}>
            {jobs.map((job) => (
              <JobRow key={job.jobId} job={job} now={now} actions={actions} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <LoadMore
            isLoading={query.isFetchingNextPage}
            isBusy={query.isFetching}
            error={query.isFetchNextPageError ? query.error.message : undefined}
            onLoad={() => void query.fetchNextPage()}
          />
        )}
      </div>
      <p className="text-[13px] text-muted-foreground">Jobs are kept for 30 days.</p>
    </div>
  );
}

/** The list's filters, kept in the address: reloading, going back and sharing the link all keep them. */
function useJobFilters() {
  const pathname = usePathname();
  const parameters = useSearchParams();

  return {
    filters: readJobFilters(new URLSearchParams(parameters)),
    changeFilters: (change: Partial<JobFilters>) => {
      const current = readJobFilters(new URLSearchParams(window.location.search));
      const query = writeJobFilters({ ...current, ...change });
      // Not the router: it would fetch the page again, and the list fetches its own rows.
      window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
    },
  };
}

/** A job that begins between two page loads moves the others on: one would be on both. */
function withoutRepeats<Job extends { jobId: string }>(jobs: Job[]): Job[] {
  return [...new Map(jobs.map((job) => [job.jobId, job])).values()];
}

function NoJobs({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Note icon={<SearchX />} title="No such jobs">
      <p>No job of the last 30 days is like that. Clear the filters to see all.</p>
    </Note>
  ) : (
    <Note icon={<ListChecks />} title="No jobs yet">
      <p>Render or publish a video, or have a script written: what is done for it appears here.</p>
    </Note>
  );
}

function Note({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="flex min-h-72 flex-col items-center justify-center gap-3 px-6 py-12 text-center text-[13px] text-muted-foreground">
      <span aria-hidden className="[&_svg]:size-6">
        {icon}
      </span>
      <h2 className="text-sm font-medium text-foreground">{title}</h2>
      {children}
    </div>
  );
}
