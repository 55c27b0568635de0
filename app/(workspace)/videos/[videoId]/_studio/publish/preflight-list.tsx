import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import type { PreflightItem } from "@/server/publications/preflight/schema";
import { preflightLabel } from "./publish-labels";
import { CompareButton } from "./similarity-dialog";

type PreflightListProps = {
  items: PreflightItem[] | undefined;
  /** Why the preflight could not run. */
  error: string | undefined;
  /** Whether something has changed since. */
  isStale: boolean;
  videoId: string;
  channelId: string;
  timeZone: string;
};

const looks = {
  blocking: { icon: CircleAlert, colour: "text-destructive", name: "To fix" },
  warning: { icon: TriangleAlert, colour: "text-warning", name: "Note" },
  ok: { icon: CircleCheck, colour: "text-success", name: "Fine" },
};
const order: PreflightItem["level"][] = ["blocking", "warning", "ok"];

/** The preflight before the video is published: blocking items come first, each with how to fix it. */
export function PreflightList({ items, error, isStale, ...compared }: PreflightListProps) {
  return (
    <section
      aria-label="Preflight"
      aria-busy={isStale}
      className="flex flex-col gap-2 rounded-lg border bg-card p-3"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-[13px] font-medium">Preflight</h3>
        <p role="status" className="text-[13px] text-muted-foreground">
          {isStale ? "Looking…" : items && preflightLabel(items)}
        </p>
      </div>
      {error !== undefined && <p className="text-[13px] text-destructive">{error}</p>}
      {items ? (
        <ul className="flex flex-col gap-1.5">
          {order.flatMap((level) =>
            items
              .filter((item) => item.level === level)
              .map((item) => (
                <PreflightLine key={item.id} item={item}>
                  {item.id === "similarity" && level === "warning" && <CompareButton {...compared} />}
                </PreflightLine>
              )),
          )}
        </ul>
      ) : (
        error === undefined && <Skeleton className="h-40" />
      )}
    </section>
  );
}

type PreflightLineProps = { item: PreflightItem; children: ReactNode };

function PreflightLine({ item: { level, sentence, howToFix }, children }: PreflightLineProps) {
  const { icon: Icon, colour, name } = looks[level];

  return (
    <li className="flex gap-2 text-[13px]">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", colour)} />
      <div className="min-w-0 wrap-anywhere">
        <p>
          <span className="sr-only">{name}: </span>
          <span className={level === "ok" ? "text-muted-foreground" : undefined}>{sentence}</span>
          {howToFix !== null && <span className="block text-muted-foreground">{howToFix}</span>}
        </p>
        {children}
      </div>
    </li>
  );
}
