"use client";

import type { ReactNode } from "react";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ConnectionView } from "@/server/providers/connections/schema";
import { ConnectionState } from "./connection-state";
import { priceLabel } from "./model-label";

type ConnectionRowProps = {
  connection: ConnectionView;
  /** The first one writes. */
  isFirst: boolean;
  isAlone: boolean;
  /** Absent if there is no other order; each direction is absent at its end. */
  move?: { up?: () => void; down?: () => void };
  onEdit: () => void;
  onRemove: () => void;
};

/** A connection: its provider, model and key, how its last call went, and what can be done with it. */
export function ConnectionRow({ connection, isFirst, isAlone, move, onEdit, onRemove }: ConnectionRowProps) {
  const { name, model, origin, keyHint, baseUrl, isFallback } = connection;
  const isOwn = origin === "workspace";
  const price = priceLabel(model);
  const details = [
    ...(price === undefined ? [] : [price]),
    ...(keyHint ? [`Key …${keyHint}`] : []),
    ...(baseUrl === undefined ? [] : [baseUrl.replace(/^https?:\/\//, "")]),
    ...(isOwn ? [] : ["From this installation’s environment"]),
  ];

  return (
    <li className="flex flex-col gap-1.5 border-b py-2 pr-2 pl-3 last:border-b-0">
      <div className="flex items-center gap-2">
        <h3 className="flex min-h-8 min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          {name}
          {isFirst && <Badge variant="success">{isAlone ? "Writes" : "Writes first"}</Badge>}
          {!isFirst && <Badge variant="secondary">{isFallback ? "Fallback" : "Not in use"}</Badge>}
        </h3>
        {isOwn && (
          <div className="flex shrink-0 text-muted-foreground">
            {move && (
              <>
                <MoveButton label={`Move ${name} up`} onMove={move.up} icon={<ArrowUp aria-hidden />} />
                <MoveButton label={`Move ${name} down`} onMove={move.down} icon={<ArrowDown aria-hidden />} />
              </>
            )}
            <Button size="icon" variant="ghost" aria-label={`Change ${name}`} onClick={onEdit}>
              <Pencil aria-hidden />
            </Button>
            <Button size="icon" variant="ghost" aria-label={`Remove ${name}`} onClick={onRemove}>
              <Trash2 aria-hidden />
            </Button>
          </div>
        )}
      </div>
      <div className="pr-1 text-[13px] wrap-anywhere">
        <p>{model.name}</p>
        {details.length > 0 && <p className="text-muted-foreground">{details.join(" · ")}</p>}
      </div>
      <ConnectionState connection={connection} />
    </li>
  );
}

type MoveButtonProps = { label: string; icon: ReactNode; onMove?: () => void };

/** It keeps the focus at the end of the list, where it does nothing, so that the keyboard can go back from there. */
function MoveButton({ label, icon, onMove }: MoveButtonProps) {
  return (
    <Button
      size="icon"
      variant="ghost"
      aria-label={label}
      aria-disabled={onMove === undefined}
      className="aria-disabled:opacity-40"
      onClick={(event) => {
        onMove?.();
        const button = event.currentTarget;
        // A moved row loses the focus on its way.
        requestAnimationFrame(() => button.focus());
      }}
    >
      {icon}
    </Button>
  );
}
