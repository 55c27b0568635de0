"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Skeleton } from "@/components/ui/skeleton";
import { columnLabel, leftLabel } from "@/server/costs/amount-label";
import type { CapUse } from "@/server/costs/schema";
import { useTRPC } from "@/trpc/client";
import { CapForm } from "./cap-form";
import { type Capped, listCapped } from "./capped";
import { SectionCard } from "../../_components/section-card";

/** All caps, whom they apply to, and how much of each is left. */
export function CapList({ canChange }: { canChange: boolean }) {
  const trpc = useTRPC();
  const caps = useQuery(trpc.costs.caps.queryOptions());
  const channels = useQuery(trpc.channels.list.queryOptions());
  const members = useQuery(trpc.workspaces.listMembers.queryOptions());
  const [edited, setEdited] = useState<Capped[] | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const all = listCapped(caps.data ?? [], channels.data ?? [], members.data ?? []);
  const shown = all.filter(({ scope, caps: own }) => scope === "workspace" || own.length > 0);
  const others = all.filter((capped) => !shown.includes(capped));
  const close = () => setEdited(null);

  return (
    <SectionCard
      title="Caps"
      action={
        canChange &&
        others.length > 0 && (
          <Button variant="ghost" size="sm" ref={addButton} onClick={() => setEdited(others)}>
            <Plus aria-hidden />
            Add a cap
          </Button>
        )
      }
    >
      <div className="flex h-full flex-col">
        {caps.isPending && <Skeleton className="m-4 h-24" />}
        {caps.isError && !caps.data && (
          <div className="flex flex-col items-start gap-3 p-4 text-[13px]">
            <p role="alert">{caps.error.message}</p>
            <Button variant="outline" onClick={() => void caps.refetch()}>
              Try again
            </Button>
          </div>
        )}
        {caps.data && (
          <ul aria-label="Caps" className="divide-y">
            {shown.map((capped) => (
              <CappedRow
                key={capped.scopeId ?? ""}
                capped={capped}
                onEdit={canChange ? () => setEdited([capped]) : undefined}
              />
            ))}
          </ul>
        )}
        <p className="mt-auto border-t p-4 text-[13px] text-muted-foreground">
          No call is made that could exceed a cap. Days and months begin at 00:00 UTC.
        </p>
      </div>
      <Dialog
        open={edited !== null}
        title={edited?.length === 1 && edited[0] ? `Caps: ${edited[0].name}` : "Add a cap"}
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
        onClosed={() => {
          // Whoever got a cap has left the list of those without, and the button goes with the last of them.
          if (document.activeElement === document.body) addButton.current?.focus();
        }}
      >
        {edited && <CapForm choices={edited} onClose={close} />}
      </Dialog>
    </SectionCard>
  );
}

function CappedRow({ capped: { name, kind, caps }, onEdit }: { capped: Capped; onEdit?: () => void }) {
  return (
    <li className="flex flex-col gap-3 p-4">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 className="min-w-0 text-[13px] font-medium wrap-anywhere">
          {name}
          {kind !== undefined && <span className="ml-2 font-normal text-muted-foreground">{kind}</span>}
        </h3>
        {onEdit && (
          <Button size="icon" variant="ghost" aria-label={`Change the caps: ${name}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </Button>
        )}
      </div>
      {caps.length === 0 && (
        <p className="text-[13px] text-muted-foreground">No cap: nothing stops a call.</p>
      )}
      {caps.map((cap) => (
        <CapBar key={cap.period} cap={cap} name={name} />
      ))}
    </li>
  );
}

function CapBar({ cap: { period, amountMicros, usedMicros }, name }: { cap: CapUse; name: string }) {
  const when = { day: "Today", month: "This month" }[period];
  const share = amountMicros === 0 ? 1 : Math.min(1, usedMicros / amountMicros);

  return (
    <div className="flex flex-col gap-1.5 text-[13px] tabular-nums">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          <span className="text-muted-foreground">{when}</span> {columnLabel(usedMicros)} of{" "}
          {columnLabel(amountMicros)}
        </span>
        <span className={share === 1 ? "text-destructive" : "text-muted-foreground"}>
          {leftLabel(amountMicros - usedMicros)} left
        </span>
      </p>
      <ProgressBar
        share={share}
        label={`${name}, ${when.toLowerCase()}`}
        tone={share === 1 ? "destructive" : share >= 0.8 ? "warning" : "primary"}
      />
    </div>
  );
}
