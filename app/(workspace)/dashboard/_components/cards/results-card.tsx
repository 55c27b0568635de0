import { ProgressBar } from "@/components/ui/progress-bar";
import { api, fetchForServer } from "@/trpc/server";
import { Card, EmptyCard } from "./card";
import { CardLink } from "./card-link";
import { failureLabel } from "./failure-labels";

const shownReasons = 5;

/** The share of the last 30 days' uploads that succeeded. */
export function UploadsCard() {
  return (
    <Card
      title="Uploads, last 30 days"
      action={<CardLink href="/queue" label="Queue" />}
      load={() => fetchForServer(api.dashboard.uploads.queryOptions())}
      skeletonClassName="h-10"
    >
      {({ succeeded, failed }) => {
        const all = succeeded + failed;
        if (all === 0) return <EmptyCard>Nothing was uploaded.</EmptyCard>;

        return (
          <div className="flex flex-col gap-2 p-4 text-[13px] tabular-nums">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="text-lg font-semibold">{Math.round((100 * succeeded) / all)}% succeeded</span>
              <span className="self-center text-muted-foreground">
                {succeeded} of {all}
              </span>
            </p>
            <ProgressBar
              share={succeeded / all}
              label="Uploads that succeeded"
              tone={failed > succeeded ? "destructive" : "primary"}
            />
          </div>
        );
      }}
    </Card>
  );
}

/** Why renders, scripts and uploads failed. */
export function FailuresCard() {
  return (
    <Card
      title="Failures, last 30 days"
      action={<CardLink href="/jobs?state=failed" label="Jobs" />}
      load={() => fetchForServer(api.dashboard.failures.queryOptions())}
      skeletonClassName="h-20"
    >
      {(failures) => {
        const most = Math.max(...failures.map(({ count }) => count));
        if (failures.length === 0) return <EmptyCard>Nothing failed.</EmptyCard>;

        return (
          <ul className="flex flex-col gap-3 p-4 text-[13px]">
            {failures.slice(0, shownReasons).map(({ code, count }) => (
              <li key={code} className="flex flex-col gap-1.5">
                <p className="flex justify-between gap-4">
                  <span>{failureLabel(code)}</span>
                  <span className="text-muted-foreground tabular-nums">{count}</span>
                </p>
                <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-muted">
                  <span
                    className="block h-full rounded-full bg-destructive/70"
                    style={{ width: `${(100 * count) / most}%` }}
                  />
                </span>
              </li>
            ))}
            {failures.length > shownReasons && (
              <li className="text-muted-foreground">
                and {failures.slice(shownReasons).reduce((sum, { count }) => sum + count, 0)} for other
                reasons
              </li>
            )}
          </ul>
        );
      }}
    </Card>
  );
}
