"use client";

import { useState } from "react";
import type { VideoSummary } from "@/server/video-list/list-videos";

export type Selection = {
  selectedIds: string[];
  select: (videoIds: string[], isSelected: boolean) => void;
  selectAll: (isSelected: boolean) => void;
};

/** Which of the videos shown are chosen; one that is no longer shown counts no more. */
export function useSelection(videos: VideoSummary[]): Selection {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const shownIds = videos.map(({ videoId }) => videoId);

  return {
    selectedIds: shownIds.filter((videoId) => chosenIds.has(videoId)),
    select: (videoIds, isSelected) =>
      setChosenIds((chosen) => {
        const next = new Set(chosen);
        for (const videoId of videoIds) {
          if (isSelected) next.add(videoId);
          else next.delete(videoId);
        }

        return next;
      }),
    selectAll: (isSelected) => setChosenIds(new Set(isSelected ? shownIds : [])),
  };
}
