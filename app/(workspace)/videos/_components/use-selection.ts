"use client";

import { useState } from "react";
import { useMay } from "@/components/standing";
import type { VideoSummary } from "@/server/video-list/list-videos";

export type Selection = {
  selectedIds: string[];
  /** The videos that can be selected: the person's role may hold in some channels only. */
  selectableIds: string[];
  select: (videoIds: string[], isSelected: boolean) => void;
  selectAll: (isSelected: boolean) => void;
};

/** Which of the shown videos are selected; one that is no longer shown no longer counts. */
export function useSelection(videos: VideoSummary[]): Selection {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const may = useMay();
  const selectableIds = videos
    .filter(({ channelId }) => may("videos:edit", channelId))
    .map(({ videoId }) => videoId);

  return {
    selectedIds: selectableIds.filter((videoId) => chosenIds.has(videoId)),
    selectableIds,
    select: (videoIds, isSelected) =>
      setChosenIds((chosen) => {
        const next = new Set(chosen);
        for (const videoId of videoIds) {
          if (isSelected) next.add(videoId);
          else next.delete(videoId);
        }

        return next;
      }),
    selectAll: (isSelected) => setChosenIds(new Set(isSelected ? selectableIds : [])),
  };
}
