import { Pencil, Trash2 } from "lucide-react";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import type { PasskeySummary } from "@/server/auth/schema";

export type PasskeyTask = { kind: "rename-passkey" | "remove-passkey"; passkey: PasskeySummary };

type PasskeyListProps = { passkeys: PasskeySummary[]; onTask: (task: PasskeyTask) => void };

export function PasskeyList({ passkeys, onTask }: PasskeyListProps) {
  const now = useCurrentMinute();

  return (
    <ul aria-label="Passkeys" className="w-full rounded-lg border bg-card">
      {passkeys.map((passkey) => {
        const { passkeyId, name, createdAt, lastUsedAt } = passkey;

        return (
          <li key={passkeyId} className="flex items-start gap-2 border-b p-3 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium wrap-anywhere">{name}</p>
              <p className="text-[13px] text-muted-foreground">
                Added <RelativeTime date={createdAt} now={now} />
                {lastUsedAt ? (
                  <>
                    , last used <RelativeTime date={lastUsedAt} now={now} />
                  </>
                ) : (
                  ", not used yet"
                )}
              </p>
            </div>
            <Button
              size="icon"
              variant="ghost"
              aria-label={`Rename ${name}`}
              onClick={() => onTask({ kind: "rename-passkey", passkey })}
            >
              <Pencil aria-hidden />
            </Button>
            <Button
              size="icon"
              variant="ghost"
              aria-label={`Remove ${name}`}
              onClick={() => onTask({ kind: "remove-passkey", passkey })}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
