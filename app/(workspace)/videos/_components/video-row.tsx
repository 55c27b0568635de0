import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { formatLabel, getRenderShare, stageLabels } from "@/components/stage-labels";
import { RelativeTime } from "@/components/relative-time";
import { moveRowFocus } from "./move-focus";
import { rowStyles, wideColumn } from "./row-styles";

type VideoRowProps = {
  video: VideoSummary;
  now: number | null;
  /** Whether there is a column for the channel. */
  hasChannels: boolean;
  /** Whether the person may change it. */
  isSelectable: boolean;
  isSelected: boolean;
  /** Absent for those who may only look. */
  onSelect?: (isSelected: boolean) => void;
};

export function VideoRow({ video, now, hasChannels, isSelectable, isSelected, onSelect }: VideoRowProps) {
  const title = video.title || "Untitled video";

  return (
    <tr
      role="row"
      className={cn(
        rowStyles.row,
        "transition-colors duration-100 hover:bg-accent/60",
        isSelected && "bg-primary/8 hover:bg-primary/8",
      )}
    >
      {onSelect && (
        <td role="cell" className={rowStyles.check}>
          <label className="-m-2 flex p-2">
            <span className="sr-only">Select {title}</span>
            <input
              type="checkbox"
              className="size-4 accent-primary"
              checked={isSelected}
              disabled={!isSelectable}
              onChange={({ target }) => onSelect(target.checked)}
            />
          </label>
        </td>
      )}
      <td role="cell" className={onSelect ? rowStyles.title : rowStyles.titleAlone}>
        <Link
          href={`/videos/${video.videoId}`}
          prefetch={false}
          data-row-link
          onKeyDown={(event) => {
            if (moveRowFocus(event.currentTarget, event.key)) event.preventDefault();
          }}
          title={title}
          className="block scroll-my-20 truncate rounded-sm py-1 text-sm font-medium hover:underline"
        >
          {title}
        </Link>
      </td>
      <td role="cell" className={rowStyles.stage}>
        <Stage video={video} title={title} />
      </td>
      <td role="cell" className={rowStyles.detail}>
        {formatLabel(video.format)}
      </td>
      <td role="cell" className={cn(rowStyles.detail, "capitalize", hasChannels && wideColumn)}>
        {video.themeId}
      </td>
      {hasChannels && (
        <td
          role="cell"
          title={video.channelName ?? undefined}
          // A card shows only what there is.
          className={cn(rowStyles.channel, video.channelName === null && "hidden")}
        >
          {video.channelName ?? <Nobody text="No channel" />}
        </td>
      )}
      <td role="cell" className={rowStyles.detail}>
        {video.ownerName ?? <Nobody text="No owner" />}
      </td>
      <td role="cell" className={cn(rowStyles.detail, "whitespace-nowrap")}>
        <RelativeTime date={video.editedAt} now={now} />
      </td>
    </tr>
  );
}

function Stage({ video, title }: { video: VideoSummary; title: string }) {
  const { label, badge } = stageLabels[video.stage];

  return (
    <div className="flex items-center gap-2 whitespace-nowrap">
      <Badge variant={badge}>{label}</Badge>
      {video.latestRender?.state === "running" && (
        <div className="w-16">
          <ProgressBar
            share={getRenderShare(video.latestRender.progress)}
            label={`How much of ${title} is made`}
          />
        </div>
      )}
    </div>
  );
}

function Nobody({ text }: { text: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">{text}</span>
    </>
  );
}
