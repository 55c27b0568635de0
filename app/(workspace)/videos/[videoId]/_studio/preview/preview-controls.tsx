import type { PlayerRef } from "@remotion/player";
import { Maximize, Pause, Play, Volume2, VolumeX } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { formatClock, type PlacedScene, positionLabel } from "@/components/time-labels";
import { Button } from "@/components/ui/button";

const events = ["frameupdate", "play", "pause", "ended", "mutechange"] as const;

type PreviewControlsProps = {
  player: RefObject<PlayerRef | null>;
  durationInFrames: number;
  fps: number;
  /** The scene that is shown complete, at no frame of its own, before it plays. */
  posedScene: PlacedScene | undefined;
};

/** Below the picture: the player's own controls cover the captions whenever it is paused. */
export function PreviewControls({ player, durationInFrames, fps, posedScene }: PreviewControlsProps) {
  const { frame, isPlaying, isMuted } = usePlayerState(player);
  const time = positionLabel(frame, fps, posedScene);
  const length = formatClock(durationInFrames / fps);

  return (
    <div className="flex h-11 items-center gap-1 border-t bg-card px-1.5">
      <Button
        variant="ghost"
        size="icon"
        aria-label={isPlaying ? "Pause video" : "Play video"}
        // Browsers allow sound only if the event is passed on.
        onClick={(event) => player.current?.toggle(event)}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </Button>
      <span className="shrink-0 px-1 text-[13px] text-muted-foreground tabular-nums">
        {time} / {length}
      </span>
      <input
        type="range"
        aria-label="Position"
        aria-valuetext={`${time} of ${length}`}
        className="min-w-0 flex-1 accent-primary max-sm:h-10"
        min={0}
        max={durationInFrames - 1}
        // An arrow key then moves by a hundredth of the whole, not by a single frame.
        step="any"
        value={frame}
        onChange={({ target }) => player.current?.seekTo(Math.round(target.valueAsNumber))}
      />
      <Button
        variant="ghost"
        size="icon"
        aria-label="Mute"
        aria-pressed={isMuted}
        onClick={() => (isMuted ? player.current?.unmute() : player.current?.mute())}
      >
        {isMuted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      </Button>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Full screen"
        onClick={() => player.current?.requestFullscreen()}
      >
        <Maximize aria-hidden />
      </Button>
    </div>
  );
}

/** The player's state; a component that uses it renders at every frame. */
function usePlayerState(player: RefObject<PlayerRef | null>) {
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
