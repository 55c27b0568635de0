import { Badge } from "@/components/ui/badge";
import { formatLabel } from "@/components/stage-labels";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { RenderHistoryEntry } from "@/server/renders/history/list-render-history";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { presetNames } from "./render-labels";

/** A finished video, and whether it is of the script as it is now. */
export function RenderResult({ render, revision }: { render: RenderHistoryEntry; revision: number }) {
  const now = useCurrentMinute();
  const { width, height } = formatDimensions[render.format];
  const address = `/api/renders/${render.renderId}`;

  return (
    <section aria-label="Rendered video" className="flex flex-col gap-2">
      <video
        key={address}
        controls
        preload="metadata"
        src={`${address}/video`}
        // A video's first frame is all but empty.
        poster={`${address}/thumbnail`}
        style={{ aspectRatio: `${width} / ${height}` }}
        className="max-h-[56dvh] w-full rounded-lg bg-black object-contain ring-1 ring-border"
      >
        <track kind="captions" src={`${address}/captions`} />
      </video>
      <p className="flex flex-wrap items-center gap-2 text-[13px] text-muted-foreground">
        {render.revision !== revision && <Badge variant="secondary">Changes not rendered</Badge>}
        <span>
          {presetNames[render.preset]}, {formatLabel(render.format)}, rendered{" "}
          <RelativeTime date={render.finishedAt ?? render.createdAt} now={now} />
        </span>
      </p>
    </section>
  );
}
