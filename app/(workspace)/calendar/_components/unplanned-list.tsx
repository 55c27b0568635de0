import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { UnplannedVideo } from "@/server/calendar/schema";
import { SectionCard } from "../../_components/section-card";
import { useCalendarContext } from "./calendar-context";
import { ChannelChip, Thumbnail } from "./calendar-card";

/** Cards' code drags these videos; their ids are videos' own. */
export const unplannedPrefix = "video:";
export const unplannedPlace = "unplanned";
const fewVideos = 20;

type UnplannedListProps = { videos: UnplannedVideo[] | undefined; problem: string | undefined };

/** Videos without a time, which can be dragged onto the calendar or planned in a dialog. */
export function UnplannedList({ videos, problem }: UnplannedListProps) {
  return (
    <div data-drop={unplannedPlace} className="rounded-lg data-over:outline-2 data-over:outline-primary">
      <SectionCard
        title={`Not planned${videos ? ` (${videos.length}${videos.length === 100 ? "+" : ""})` : ""}`}
      >
        {problem !== undefined && !videos && <p className="p-4 text-[13px] text-destructive">{problem}</p>}
        {!videos && problem === undefined && <Skeleton className="m-4 h-24" />}
        {videos?.length === 0 && (
          <p className="p-4 text-[13px] text-muted-foreground">Every video has a time.</p>
        )}
        {videos && videos.length > 0 && (
          <ul aria-label="Not planned" className="max-h-[32rem] divide-y overflow-auto">
            {videos.slice(0, fewVideos).map((video) => (
              <UnplannedRow key={video.videoId} video={video} />
            ))}
          </ul>
        )}
      </SectionCard>
    </div>
  );
}

function UnplannedRow({ video }: { video: UnplannedVideo }) {
  const { looks, nameOf, canMove, onOpenUnplanned } = useCalendarContext();
  const { videoId, title, channelId, renderId, ownerName } = video;
  const about = [channelId === null ? "No channel" : nameOf(channelId), ownerName].filter(Boolean).join(", ");

  return (
    <li
      data-card={`${unplannedPrefix}${videoId}`}
      data-movable={canMove(channelId) || undefined}
      className="flex items-center gap-2 bg-card p-2.5 text-[13px] select-none data-movable:cursor-grab"
    >
      {renderId !== null && <Thumbnail renderId={renderId} />}
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 font-medium wrap-anywhere">{title || "Untitled"}</p>
        <p className="flex items-center gap-1.5 text-xs text-muted-foreground">
          {channelId !== null && <ChannelChip look={looks.get(channelId)} />}
          <span className="truncate">
            {about}
            {renderId === null && ", not rendered"}
          </span>
        </p>
      </div>
      {canMove(channelId) && (
        <Button
          variant="outline"
          size="sm"
          aria-label={`Plan ${title}`}
          onClick={() => onOpenUnplanned(video)}
        >
          Plan
        </Button>
      )}
    </li>
  );
}
