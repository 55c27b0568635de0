import { cn } from "@/components/ui/cn";
import type { JobLine } from "@/server/jobs/list/list-repository";
import { stepLabel } from "../../_components/job-labels";

const time = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;

/** The log of a job's steps. */
export function LogLines({ lines }: { lines: JobLine[] }) {
  if (lines.length === 0) {
    return <p className="p-4 text-[13px] text-muted-foreground">No step had anything to complain about.</p>;
  }

  return (
    <ol aria-label="Log" className="divide-y text-[13px]">
      {lines.map(({ at, step, level, text }, index) => (
        <li key={index} className="flex flex-wrap gap-x-3 px-4 py-2">
          <time
            dateTime={at.toISOString()}
            suppressHydrationWarning
            className="text-muted-foreground tabular-nums"
          >
            {at.toLocaleTimeString("en", time)}
          </time>
          <span className="text-muted-foreground">{stepLabel(step)}</span>
          <span
            className={cn("min-w-0 basis-64 grow wrap-anywhere", level === "error" && "text-destructive")}
          >
            {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
