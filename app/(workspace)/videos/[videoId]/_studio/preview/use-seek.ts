import { useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { setPlayhead } from "./playhead";
import type { SeekRequest } from "./preview-player";

/**
 * Which scene the preview is to show: the one that somebody asks for, and of a script that is being written the newest. When
 * it is written, the first one again.
 */
export function useSeek({
  newest,
  onSeek,
}: {
  /** The position of the newest scene while a script is being written, else null. */
  newest: number | null;
  /** Called when somebody asks. */
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
      // Whoever pins a comment before the player has loaded means what they chose.
      setPlayhead({ scene: position, atMs: atMs ?? 0 });
      setSeek({ position, atMs, count: (seek?.count ?? 0) + 1 });
    }),
  };
}
