import { RelativeTime } from "@/components/relative-time";
import { Avatar } from "@/components/ui/avatar";
import { auditActionLabel } from "@/server/audit/actions";
import type { AuditEntry } from "@/server/audit/schema";
import { listChanges } from "./list-changes";

/** One change: who, what, and what it was before. */
export function AuditRow({ entry, now }: { entry: AuditEntry; now: number | null }) {
  const { userId, actor, action, subject, createdAt } = entry;
  const changes = listChanges(entry);

  return (
    <li className="flex items-start gap-3 border-b p-3 last:border-b-0">
      <Avatar id={userId ?? "product"} name={actor} size="sm" className="mt-0.5" />
      <div className="min-w-0 flex-1 text-[13px]">
        <p className="wrap-anywhere">
          <span className="font-medium">{actor}</span> {auditActionLabel(action)}
          {subject !== "" && subject !== actor && (
            <>
              {" "}
              <span className="font-medium">{subject}</span>
            </>
          )}
        </p>
        {changes.length > 0 && (
          <ul className="mt-0.5 text-muted-foreground">
            {changes.map(({ name, text }) => (
              <li key={name} className="wrap-anywhere">
                {name}: {text}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="shrink-0 text-xs text-muted-foreground tabular-nums">
        <RelativeTime date={createdAt} now={now} />
      </span>
    </li>
  );
}
