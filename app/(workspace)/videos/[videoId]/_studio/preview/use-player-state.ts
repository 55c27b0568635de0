import type { PlayerRef } from "@remotion/player";
import { type RefObject, useEffect, useState } from "react";

const events = ["frameupdate", "play", "pause", "ended", "mutechange"] as const;

/** What the player does now; whoever asks is drawn anew at every frame. */
export function usePlayerState(player: RefObject<PlayerRef | null>) {
  const [state, setState] = useState({ frame: 0, isPlaying: false, isMuted: false });

  useEffect(() => {
    const { current } = player;
    const read = () => {
      if (!current) return;
      setState({
        frame: current.getCurrentFrame(),
        isPlaying: current.isPlaying(),
        isMuted: current.isMuted(),
      });
    };
    for (const event of events) current?.addEventListener(event, read);

    return () => {
      for (const event of events) current?.removeEventListener(event, read);
    };
  }, [player]);

  return state;
}
