import { CalendarX, CircleAlert, MessageSquare, Stamp } from "lucide-react";
import Link from "next/link";
import type { Need, NeedKind } from "@/server/dashboard/schema";
import { api, fetchForServer } from "@/trpc/server";
import { Card, EmptyCard } from "./card";

const kinds: Record<NeedKind, { label: string; Icon: typeof CircleAlert; isTrouble: boolean }> = {
  "render-failed": { label: "Render failed", Icon: CircleAlert, isTrouble: true },
  "writing-failed": { label: "Script failed", Icon: CircleAlert, isTrouble: true },
  "publication-failed": { label: "Publishing failed", Icon: CircleAlert, isTrouble: true },
  "slot-missed": { label: "Misses its slot", Icon: CalendarX, isTrouble: true },
  approval: { label: "Waits for your approval", Icon: Stamp, isTrouble: false },
  mention: { label: "You were mentioned", Icon: MessageSquare, isTrouble: false },
};

/** What waits for somebody to act. */
export function NeedsCard() {
  return (
    <Card
      title="Needs you"
      load={() => fetchForServer(api.dashboard.needs.queryOptions())}
      skeletonClassName="h-10"
    >
      {(needs) =>
        needs.length === 0 ? (
          <EmptyCard>All caught up.</EmptyCard>
        ) : (
          <ul aria-label="Needs you" className="divide-y">
            {needs.map((need) => (
              <NeedRow key={need.key} need={need} />
            ))}
          </ul>
        )
      }
    </Card>
  );
}

/** The whole row links to where it is dealt with. */
function NeedRow({ need: { kind, title, text, path } }: { need: Need }) {
  const { label, Icon, isTrouble } = kinds[kind];

  return (
    <li className="relative flex gap-3 px-4 py-3 transition-colors duration-100 hover:bg-accent/60">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${isTrouble ? "text-destructive" : "text-muted-foreground"}`}
      />
      <div className="min-w-0 flex-1">
        <Link
          href={path}
          prefetch={false}
          className="line-clamp-2 font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-primary"
        >
          {title || "Untitled video"}
        </Link>
        <p className="text-[13px] wrap-anywhere text-muted-foreground">
          <span className={isTrouble ? "text-destructive" : "text-foreground"}>{label}.</span> {text}
        </p>
      </div>
    </li>
  );
}
