import { Badge, type BadgeVariant } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatLabel } from "@/components/stage-labels";
import type { RenderHistoryEntry } from "@/server/renders/history/list-render-history";
import type { RenderState } from "@/server/renders/schema";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { changesLabel } from "../document/changes-label";
import { presetNames, stateNames } from "./render-labels";

type RenderHistoryProps = {
  renders: RenderHistoryEntry[];
  /** The video's present one. */
  revision: number;
  shownId: string | undefined;
  onShow: (renderId: string) => void;
};

const badges: Record<RenderState, BadgeVariant> = {
  queued: "secondary",
  running: "default",
  succeeded: "success",
  failed: "destructive",
  cancelled: "secondary",
};

/** All renders of a video, newest first, and whether each was made from the current script. */
export function RenderHistory({ renders, revision, shownId, onShow }: RenderHistoryProps) {
  const now = useCurrentMinute();

  return (
    <section aria-label="History" className="flex flex-col gap-2">
      <h2 className="text-[13px] font-semibold">History</h2>
      {renders.length === 0 && (
        <p className="text-[13px] text-muted-foreground">No renders yet. The first one appears here.</p>
      )}
      <ul className="divide-y rounded-lg border empty:hidden">
        {renders.map(({ renderId, state, format, preset, createdAt, failureReason, ...render }) => (
          <li
            key={renderId}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-[13px]"
          >
            <Badge variant={badges[state]}>{stateNames[state]}</Badge>
            <span>
              {presetNames[preset]}, {formatLabel(format)}
            </span>
            <span className="text-muted-foreground">
              <RelativeTime date={createdAt} now={now} />
            </span>
            <span className="flex-1 text-muted-foreground">
              {state === "succeeded" && (render.revision === revision ? "Current" : "Outdated")}
            </span>
            {state === "succeeded" && (
              <Button
                variant="outline"
                size="sm"
                aria-pressed={renderId === shownId}
                aria-label={`Show the ${presetNames[preset]} render, ${formatLabel(format)}`}
                className="aria-pressed:border-primary aria-pressed:text-primary"
                onClick={() => {
                  onShow(renderId);
                }}
              >
                Show
              </Button>
            )}
            <span className="basis-full text-muted-foreground">
              {render.changes ? `${changesLabel(render.changes)} since the one before` : "First render"}
            </span>
            {state === "failed" && failureReason && (
              <span className="basis-full text-destructive">{failureReason}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
