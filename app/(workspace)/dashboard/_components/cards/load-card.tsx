import { ProgressBar } from "@/components/ui/progress-bar";
import { api, fetchForServer } from "@/trpc/server";
import { Card } from "./card";
import { CardLink } from "./card-link";

/** Whether workers are running, how busy they are, and how much waits for them. */
export function LoadCard() {
  return (
    <Card
      title="Workers"
      action={<CardLink href="/jobs" label="Jobs" />}
      load={() => fetchForServer(api.dashboard.load.queryOptions())}
      skeletonClassName="h-20"
    >
      {({ workers, machines, running, waiting }) => (
        <div className="flex flex-col gap-3 p-4 text-[13px] tabular-nums">
          <p className={workers === 0 ? "text-destructive" : undefined}>
            {workers === 0
              ? "No worker is running: nothing is rendered, written or published until one is."
              : `${workers} ${workers === 1 ? "worker is" : "workers are"} running`}
          </p>
          <p className="text-muted-foreground">
            Of this workspace: {running} under way, {waiting} waiting
          </p>
          {machines.map(({ cores, loadAverage }, index) => (
            <div key={index} className="flex flex-col gap-1.5">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="text-muted-foreground">
                  {machines.length === 1 ? "Load" : `Load of machine ${index + 1}`}
                </span>
                <span>
                  {loadAverage.toFixed(1)} on {cores} {cores === 1 ? "core" : "cores"}
                </span>
              </p>
              <ProgressBar
                share={Math.min(1, loadAverage / cores)}
                label={`Load of machine ${index + 1}`}
                tone={loadAverage > 2 * cores ? "warning" : "primary"}
              />
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}
