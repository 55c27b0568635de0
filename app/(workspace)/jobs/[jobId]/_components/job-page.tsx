"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { callLabel } from "@/server/costs/amount-label";
import type { JobDetails } from "@/server/jobs/list/job-details";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../../_components/page-styles";
import { SectionCard } from "../../../_components/section-card";
import { JobButtons, titleOf } from "../../_components/job-buttons";
import { JobDuration } from "../../_components/job-duration";
import { jobStates } from "../../_components/job-labels";
import { useJobActions } from "../../_components/use-job-actions";
import { useLiveJobs } from "../../_components/use-live-jobs";
import { LogLines } from "./log-lines";
import { Timeline } from "./timeline";

/** One job with its steps over time and their log, updated as it goes on. */
export function JobPage({ jobId }: { jobId: string }) {
  const trpc = useTRPC();
  const { data: job, error, refetch, isFetching } = useQuery(trpc.jobs.get.queryOptions({ jobId }));
  const watchProblem = useLiveJobs();
  const actions = useJobActions();

  return (
    <div className={pageStyles}>
      <Link
        href="/jobs"
        className="inline-flex items-center gap-1.5 self-start text-[13px] text-muted-foreground transition-colors duration-100 hover:text-foreground"
      >
        <ArrowLeft aria-hidden className="size-4" />
        All jobs
      </Link>
      <header className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-lg font-semibold tracking-tight">{job?.label ?? "Job"}</h1>
        {job && <Badge variant={jobStates[job.state].badge}>{jobStates[job.state].label}</Badge>}
        {job && (
          <div className="ml-auto flex gap-2">
            <JobButtons job={job} actions={actions} />
          </div>
        )}
      </header>
      {watchProblem !== undefined && job && (
        <FormMessage tone="error">This page does not follow the job now: {watchProblem}</FormMessage>
      )}
      {!job && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      )}
      {!job && !error && <Skeleton className="h-80" />}
      {job && <Details job={job} />}
    </div>
  );
}

function Details({ job }: { job: JobDetails }) {
  const { state, failureReason, video, steps, lines } = job;

  return (
    <>
      {state === "failed" && failureReason !== null && (
        <FormMessage tone="error">{failureReason}</FormMessage>
      )}
      <Facts job={job} />
      <SectionCard title={steps.length === 1 ? "1 step" : `${steps.length} steps`}>
        <Timeline job={job} />
      </SectionCard>
      <SectionCard title="Log">
        <LogLines lines={lines} />
      </SectionCard>
      {video && (
        <Link
          href={`/jobs?video=${video.videoId}`}
          className="self-start text-[13px] text-muted-foreground hover:text-foreground hover:underline"
        >
          All jobs of this video
        </Link>
      )}
    </>
  );
}

function Facts({ job }: { job: JobDetails }) {
  const { video, channelName, personName, startedAt, costMicros } = job;

  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3 rounded-lg border bg-card p-4 text-[13px]">
      {video && (
        <Fact name="Video">
          <Link href={`/videos/${video.videoId}`} className="rounded-sm hover:underline">
            {titleOf(video)}
          </Link>
        </Fact>
      )}
      {channelName !== null && <Fact name="Channel">{channelName}</Fact>}
      {personName !== null && <Fact name="Asked for by">{personName}</Fact>}
      <Fact name="Began">
        <time dateTime={startedAt.toISOString()} suppressHydrationWarning>
          {startedAt.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </Fact>
      <Fact name="Time">
        <JobDuration {...job} />
      </Fact>
      <Fact name="Cost">{costMicros === null ? "none" : callLabel(costMicros)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="max-w-md min-w-0">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="wrap-anywhere tabular-nums">{children}</dd>
    </div>
  );
}
