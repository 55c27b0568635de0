import { CircleCheck, CircleX } from "lucide-react";
import type { DecisionView } from "@/server/approvals/schema";

/** The decisions on a request. */
export function DecisionList({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return null;

  return (
    <ul aria-label="Decisions" className="flex flex-col gap-1">
      {decisions.map(({ name, isApproved, note, createdAt }) => (
        <li key={`${name} ${createdAt.toISOString()}`} className="flex gap-2 text-[13px]">
          {isApproved ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          ) : (
            <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-destructive" />
          )}
          <p className="min-w-0 wrap-anywhere">
            {name} {isApproved ? "approved" : "asks for changes"}
            {note !== "" && <span className="block whitespace-pre-line text-muted-foreground">{note}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
