"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { useId } from "react";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { PartState, Readiness } from "@/server/readiness/check-readiness";
import { useTRPC } from "@/trpc/client";

/** The state of each part, after a trial that takes some seconds. */
export function ReadinessReport() {
  const trpc = useTRPC();
  const now = useCurrentMinute();
  const { data, error, isFetching, refetch } = useQuery(
    // Not batched: anything else in the request would wait for it.
    trpc.readiness.check.queryOptions(undefined, {
      ...{ retry: false, refetchOnWindowFocus: false, trpc: { context: { skipBatch: true } } },
    }),
  );

  return (
    <div className="flex max-w-3xl flex-col gap-6" aria-busy={isFetching}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm font-medium">
          {isFetching
            ? "Trying every part out, which takes up to half a minute…"
            : data && summaryLabel(data)}
        </p>
        {data && !isFetching && (
          <p className="text-[13px] text-muted-foreground">
            Looked at <RelativeTime date={data.checkedAt} now={now} />
          </p>
        )}
        <Button
          size="sm"
          variant="outline"
          className="ml-auto"
          disabled={isFetching}
          onClick={() => void refetch()}
        >
          Check again
        </Button>
      </div>
      {error && !isFetching && (
        <p role="alert" className="text-[13px] text-destructive">
          {error.message}
        </p>
      )}
      {!data && isFetching && <Skeleton className="h-96" />}
      {data && (
        <Parts
          title="Writers"
          parts={data.connections}
          empty="No writer is connected, and none is needed: scripts are written by hand, or made of an article’s own sentences."
        />
      )}
      {data && <Parts title="This installation" parts={data.installation} />}
      {data?.hasOtherWorkers && (
        <p className="text-[13px] text-muted-foreground">
          Browser, ffmpeg and voices were looked for where the web app runs. Workers on other machines have
          their own: run “npm run doctor” there.
        </p>
      )}
    </div>
  );
}

/** The result of all parts together. */
function summaryLabel({ installation, connections }: Readiness): string {
  const parts = [...installation, ...connections];
  const broken = parts.filter(({ state }) => state === "broken").map(({ name }) => name);
  if (broken.length > 0) return `Not ready: ${broken.join(", ")}.`;
  const missing = parts.filter(({ state }) => state === "missing").map(({ name }) => name);

  return missing.length === 0 ? "Everything works." : `Ready, without ${missing.join(", ")}.`;
}

function Parts({ title, parts, empty }: { title: string; parts: PartState[]; empty?: string }) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-[13px] font-medium text-muted-foreground">
        {title}
      </h2>
      {parts.length > 0 ? (
        <ul className="rounded-lg border bg-card">
          {parts.map((part) => (
            <Part key={part.name} part={part} />
          ))}
        </ul>
      ) : (
        <p className="rounded-lg border bg-card p-3 text-[13px] text-muted-foreground">{empty}</p>
      )}
    </section>
  );
}

const looks = {
  ok: { icon: CircleCheck, classes: "text-success", label: "Works" },
  missing: { icon: CircleDashed, classes: "text-warning", label: "Does not work, and is not needed" },
  broken: { icon: CircleAlert, classes: "text-destructive", label: "Broken" },
};

function Part({ part: { name, state, text } }: { part: PartState }) {
  const { icon: Icon, classes, label } = looks[state];

  return (
    <li className="flex gap-3 border-b p-3 last:border-b-0 sm:items-start">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${classes}`} />
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-0.5 sm:grid-cols-[10rem_1fr]">
        <h3 className="text-sm font-medium">
          {name}
          <span className="sr-only">: {label}</span>
        </h3>
        <p className="text-[13px] leading-5 text-muted-foreground wrap-anywhere">{text}</p>
      </div>
    </li>
  );
}
