import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { RuleProblem } from "@/server/publications/rules/check-snippet";

/** Whether a value is still the initial one, and how to restore that. */
export type Inherited = { from: "channel" | "video"; isSame: boolean; onReset: () => void };

type PlanFieldProps = {
  label: string;
  /** How much of the room is used: "12 of 100 characters". */
  count?: string;
  inherited?: Inherited;
  hint?: ReactNode;
  problems?: RuleProblem[];
  children: (props: { id: string; "aria-describedby": string; "aria-invalid"?: true }) => ReactNode;
};

/** A control of the publish panel: its label, how much room is used, where its value comes from, and its problems. */
export function PlanField({ label, count, inherited, hint, problems = [], children }: PlanFieldProps) {
  const id = useId();
  const isInvalid = problems.some(({ level }) => level === "blocking");

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-5 flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className="text-[13px] font-medium">
          {label}
        </label>
        {inherited && <InheritedMark label={label} {...inherited} />}
      </div>
      {children({ id, "aria-describedby": `${id}-note`, ...(isInvalid && { "aria-invalid": true }) })}
      <div id={`${id}-note`} className="flex flex-col gap-0.5 text-[13px] text-muted-foreground empty:hidden">
        {(count !== undefined || hint !== undefined) && (
          <p className="flex flex-wrap justify-between gap-x-3">
            <span>{hint}</span>
            {count !== undefined && (
              <span className={cn("tabular-nums", isInvalid && "text-destructive")}>{count}</span>
            )}
          </p>
        )}
        <ProblemNotes problems={problems} />
      </div>
    </div>
  );
}

/** What YouTube would reject, with how to fix it. */
export function ProblemNotes({ problems }: { problems: RuleProblem[] }) {
  return problems.map(({ level, sentence, howToFix }) => (
    <p
      key={sentence}
      className={cn("wrap-anywhere", level === "blocking" ? "text-destructive" : "text-warning")}
    >
      {sentence} {howToFix}
    </p>
  ));
}

/** Says where a value comes from, or offers to restore that. */
export function InheritedMark({ label, from, isSame, onReset }: Inherited & { label: string }) {
  if (isSame) return <span className="text-xs text-muted-foreground">From the {from}</span>;

  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={`Use the ${from}’s: ${label}`}
      className="-my-1 -mr-1.5 h-6 px-1.5 text-xs font-normal text-muted-foreground max-sm:h-8"
      onClick={onReset}
    >
      Use the {from}’s
    </Button>
  );
}
