"use client";

import { Player, type PlayerRef } from "@remotion/player";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";
import { formatLength } from "./describe-scene";
import { NarratedTimeline } from "./narrated-timeline";
import type { PreviewMusic } from "./use-preview-music";

export type SeekRequest = { position: number; count: number };

type PreviewPlayerProps = {
  timeline: Timeline;
  music: PreviewMusic;
  isEstimate: boolean;
  seek: SeekRequest | null;
  /** Called with the scene that is on screen, whenever it is another. */
  onScene: (position: number) => void;
};

/** Plays a timeline in the browser, as the render will draw it. */
export function PreviewPlayer({ timeline, music, isEstimate, seek, onScene }: PreviewPlayerProps) {
  const player = useRef<PlayerRef>(null);
  const layout = useMemo(() => layoutTimeline(timeline), [timeline]);
  const inputProps = useMemo(
    () => ({ timeline, mediaBaseUrl: "/api/media", musicKey: music.key }),
    [timeline, music.key],
  );
  const { width, height, fps } = timeline;

  const seekTo = useEffectEvent((position: number) => {
    const scene = layout.scenes[position];
    if (scene) player.current?.seekTo(scene.from);
  });
  useEffect(() => {
    if (seek) seekTo(seek.position);
  }, [seek]);

  const tellScene = useEffectEvent((frame: number) => {
    const position = layout.scenes.findLastIndex(({ from }) => from <= frame);
    if (position >= 0) onScene(position);
  });
  useEffect(() => {
    const { current } = player;
    const listen = ({ detail }: { detail: { frame: number } }) => {
      tellScene(detail.frame);
    };
    current?.addEventListener("frameupdate", listen);

    return () => {
      current?.removeEventListener("frameupdate", listen);
    };
  }, []);

  return (
    <>
      <div
        className="overflow-hidden rounded-lg border bg-black"
        role="group"
        aria-label="Preview of the video"
      >
        <Player
          ref={player}
          component={NarratedTimeline}
          inputProps={inputProps}
          durationInFrames={layout.durationInFrames}
          compositionWidth={width}
          compositionHeight={height}
          fps={fps}
          controls
          acknowledgeRemotionLicense
          moveToBeginningWhenEnded
          style={{ width: "100%", aspectRatio: `${width} / ${height}`, maxHeight: "56dvh" }}
        />
      </div>
      <p className="text-[13px] text-muted">
        <span className="tabular-nums">{formatLength(layout.durationInFrames / fps)}</span>
        {isEstimate ? " long, about: what is not narrated yet is silent here." : " long."}
        {music.note && ` ${music.note}`}
      </p>
    </>
  );
}
