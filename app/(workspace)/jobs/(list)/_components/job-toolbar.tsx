"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { functionLabel, isJobFunctionId, jobFunctions } from "@/server/jobs/functions";
import { useTRPC } from "@/trpc/client";
import { jobStates } from "../../_components/job-labels";
import { findState, hasFilters, type JobFilters, listStates } from "./job-filters";

type JobToolbarProps = {
  filters: JobFilters;
  /** The title of the video whose jobs are listed, once it is known. */
  videoTitle: string | undefined;
  onChange: (change: Partial<JobFilters>) => void;
};

const selectStyles = "w-auto min-w-36 flex-1 sm:w-40 sm:flex-none";

/** State, kind, person and days of the jobs that are listed. */
export function JobToolbar({ filters, videoTitle, onChange }: JobToolbarProps) {
  return (
    <div role="search" aria-label="Jobs" className="flex flex-wrap items-center gap-2">
      <Select
        aria-label="State"
        className={selectStyles}
        value={filters.state ?? ""}
        onChange={({ target }) => onChange({ state: findState(target.value) })}
      >
        <option value="">All states</option>
        {listStates().map((state) => (
          <option key={state} value={state}>
            {jobStates[state].label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Kind"
        className="w-auto min-w-36 flex-1 sm:w-48 sm:flex-none"
        value={filters.functionId ?? ""}
        onChange={({ target }) =>
          onChange({ functionId: isJobFunctionId(target.value) ? target.value : undefined })
        }
      >
        <option value="">All kinds</option>
        {Object.keys(jobFunctions).map((functionId) => (
          <option key={functionId} value={functionId}>
            {functionLabel(functionId)}
          </option>
        ))}
      </Select>
      <PersonChoice userId={filters.userId} onPick={(userId) => onChange({ userId })} />
      <DayField label="From" day={filters.from} onPick={(from) => onChange({ from })} />
      <DayField label="Until" day={filters.until} onPick={(until) => onChange({ until })} />
      {filters.videoId !== undefined && (
        <Button variant="outline" onClick={() => onChange({ videoId: undefined })} className="max-w-full">
          <span className="truncate">{videoTitle ?? "One video"}</span>
          <X aria-hidden />
          <span className="sr-only">: list the jobs of all videos</span>
        </Button>
      )}
      {hasFilters(filters) && (
        <Button
          variant="ghost"
          onClick={() =>
            onChange({
              ...{ state: undefined, functionId: undefined, videoId: undefined },
              ...{ userId: undefined, from: undefined, until: undefined },
            })
          }
        >
          Clear
        </Button>
      )}
    </div>
  );
}

type DayFieldProps = { label: string; day: string | undefined; onPick: (day: string | undefined) => void };

function DayField({ label, day, onPick }: DayFieldProps) {
  return (
    <label className="flex items-center gap-2 text-[13px] text-muted-foreground max-sm:basis-full">
      <span className="max-sm:w-10">{label}</span>
      <Input
        type="date"
        className="min-w-0 flex-1 sm:w-36"
        value={day ?? ""}
        onChange={({ target }) => onPick(target.value || undefined)}
      />
    </label>
  );
}

type PersonChoiceProps = { userId: string | undefined; onPick: (userId: string | undefined) => void };

/** Chooses whose jobs are listed. A person who works alone has no choice to make. */
function PersonChoice({ userId, onPick }: PersonChoiceProps) {
  const trpc = useTRPC();
  const { data: members = [] } = useQuery(trpc.workspaces.listMembers.queryOptions());
  if (members.length < 2 && userId === undefined) return null;

  return (
    <Select
      aria-label="Person"
      className={selectStyles}
      value={userId ?? ""}
      onChange={({ target }) => onPick(target.value || undefined)}
    >
      <option value="">Everybody</option>
      {members.map((member) => (
        <option key={member.userId} value={member.userId}>
          {member.name}
        </option>
      ))}
      {userId !== undefined && !members.some((member) => member.userId === userId) && (
        <option value={userId}>Somebody else</option>
      )}
    </Select>
  );
}
