"use client";

import { useQuery } from "@tanstack/react-query";
import { cn } from "@/components/ui/cn";
import type { VideoSummary } from "@/server/video-list/list-videos";
import { useTRPC } from "@/trpc/client";
import { useCurrentMinute } from "@/components/relative-time";
import { rowStyles, wideColumn } from "./row-styles";
import type { Selection } from "./use-selection";
import { VideoRow } from "./video-row";

type VideoTableProps = {
  videos: VideoSummary[];
  /** Absent for those who may only look. */
  selection?: Selection;
  /** Whether these rows still answer the previous query. */
  isOutdated: boolean;
};

const headStyles = "px-3 text-left text-xs font-medium text-muted-foreground";

/** Up and down go from title to title; without room for columns, rows are cards. */
export function VideoTable({ videos, selection, isOutdated }: VideoTableProps) {
  const now = useCurrentMinute();
  const trpc = useTRPC();
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions());
  const hasChannels = channels.length > 0;

  return (
    <table
      role="table"
      aria-label="Videos"
      aria-busy={isOutdated}
      className={cn(rowStyles.table, "transition-opacity duration-150", isOutdated && "opacity-60")}
    >
      <thead role="rowgroup" className={rowStyles.head}>
        <tr role="row" className="h-9 border-b">
          {selection && (
            <th role="columnheader" scope="col" className="w-10 pl-3 text-left">
              <SelectAll selection={selection} count={selection.selectableIds.length} />
            </th>
          )}
          <th role="columnheader" scope="col" className={headStyles}>
            Title
          </th>
          <th role="columnheader" scope="col" className={cn(headStyles, "w-56")}>
            Stage
          </th>
          <th role="columnheader" scope="col" className={cn(headStyles, "w-32")}>
            Format
          </th>
          <th role="columnheader" scope="col" className={cn(headStyles, "w-20", hasChannels && wideColumn)}>
            Theme
          </th>
          {hasChannels && (
            <th role="columnheader" scope="col" className={cn(headStyles, "w-28")}>
              Channel
            </th>
          )}
          <th role="columnheader" scope="col" className={cn(headStyles, "w-32")}>
            Owner
          </th>
          <th role="columnheader" scope="col" className={cn(headStyles, "w-32")}>
            Last edited
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={rowStyles.body}>
        {videos.map((video) => (
          <VideoRow
            key={video.videoId}
            video={video}
            now={now}
            hasChannels={hasChannels}
            isSelectable={selection?.selectableIds.includes(video.videoId) ?? false}
            isSelected={selection?.selectedIds.includes(video.videoId) ?? false}
            onSelect={selection && ((isSelected) => selection.select([video.videoId], isSelected))}
          />
        ))}
      </tbody>
    </table>
  );
}

function SelectAll({ selection, count }: { selection: Selection; count: number }) {
  const selectedCount = selection.selectedIds.length;

  return (
    <input
      type="checkbox"
      aria-label="Select all videos shown"
      className="block size-4 accent-primary"
      disabled={count === 0}
      checked={selectedCount > 0 && selectedCount === count}
      ref={(input) => {
        if (input) input.indeterminate = selectedCount > 0 && selectedCount < count;
      }}
      onChange={({ target }) => selection.selectAll(target.checked)}
    />
  );
}
