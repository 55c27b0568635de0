import { useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { setPlayhead } from "./playhead";
import type { SeekRequest } from "./preview-player";

/**
 * Which scene the preview shows: the one that somebody asks for, or the newest one while a script is being written; once it
 * is written, the first one again.
 */
export function useSeek({
  newest,
  onSeek,
}: {
  /** The position of the newest scene while a script is being written, else null. */
  newest: number | null;
  /** Called when somebody asks for a scene. */
  onSeek: () => void;
}) {
  const [seek, setSeek] = useState<SeekRequest | null>(null);
  const [followed, setFollowed] = useState(newest);
  if (newest !== followed) {
    setFollowed(newest);
    setSeek({ position: newest ?? 0, count: (seek?.count ?? 0) + 1, isFollowing: true });
  }

  return {
    seek,
    /** To a scene, or to a time from its start. */
    seekTo: useStableCallback((position: number, atMs?: number) => {
      onSeek();
      // A comment that is pinned before the player has loaded is meant for the chosen place.
      setPlayhead({ scene: position, atMs: atMs ?? 0 });
      setSeek({ position, atMs, count: (seek?.count ?? 0) + 1 });
    }),
  };
}
