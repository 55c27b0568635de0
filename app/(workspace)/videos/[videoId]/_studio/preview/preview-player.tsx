"use client";

import { Player, type PlayerRef } from "@remotion/player";
import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { NarratedTimeline } from "@/components/preview/narrated-timeline";
import { ScenePoster } from "@/components/preview/scene-poster";
import { formatClock } from "@/components/time-labels";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline as TimelineData } from "@/remotion/timeline/schema";
import { setPlayhead } from "./playhead";
import { PreviewControls } from "./preview-controls";
import { usePlayerKeys } from "./use-player-keys";
import type { PreviewMusic } from "./use-preview-music";

const mediaBaseUrl = "/api/media";

/** `isFollowing`: nobody asked; a playing preview goes on. */
export type SeekRequest = { position: number; atMs?: number; count: number; isFollowing?: boolean };

type PreviewPlayerProps = {
  timeline: TimelineData;
  music: PreviewMusic;
  hasVoice: boolean;
  /** Whether scenes are not spoken yet. */
  isEstimate: boolean;
  narrationProblem: string | undefined;
  isShown: boolean;
  seek: SeekRequest | null;
  /** Called with the scene on screen whenever it changes. */
  onScene: (position: number) => void;
};

/** Plays a timeline in the browser, as the render will draw it. */
export function PreviewPlayer({
  timeline,
  music,
  hasVoice,
  isEstimate,
  narrationProblem,
  isShown,
  seek,
  onScene,
}: PreviewPlayerProps) {
  const player = useRef<PlayerRef>(null);
  const layout = useMemo(() => layoutTimeline(timeline), [timeline]);
  const { width, height, fps } = timeline;
  // A scene's first frame is almost empty: until it plays, the scene is shown complete.
  const [posed, setPosed] = useState<number | null>(0);
  const [isFullscreen, setIsFullscreen] = useState(false);
  // The poster hides the player, which follows once the poster is drawn.
  const hidden = useDeferredValue(timeline);
  const played = posed === null ? timeline : hidden;
  const inputProps = useMemo(
    () => ({ timeline: played, mediaBaseUrl, musicKey: music.key, hasVoice }),
    [played, music.key, hasVoice],
  );
  const renderPoster = useCallback(
    () => (posed === null ? null : <ScenePoster {...{ timeline, mediaBaseUrl }} position={posed} />),
    [posed, timeline],
  );

  function goTo(position: number, atMs = 0) {
    const scene = layout.scenes[position];
    if (!scene) return;
    const offset = Math.min(Math.round((atMs / 1000) * fps), scene.durationInFrames - 1);
    player.current?.seekTo(scene.from + offset);
    setPlayhead({ scene: position, atMs });
    if (!player.current?.isPlaying()) setPosed(offset > 0 ? null : position);
  }

  usePlayerKeys({
    isShown,
    onToggle: () => {
      player.current?.toggle();
    },
    onStep: (step) => {
      const frame = player.current?.getCurrentFrame() ?? 0;
      goTo((posed ?? layout.scenes.findLastIndex(({ from }) => from <= frame)) + step);
    },
  });
  const seekTo = useEffectEvent(({ position, atMs, isFollowing = false }: SeekRequest) => {
    if (!isFollowing || !player.current?.isPlaying()) goTo(position, atMs);
  });
  useEffect(() => {
    if (seek) seekTo(seek);
  }, [seek]);

  useEffect(() => {
    if (!isShown) player.current?.pause();
  }, [isShown]);

  const tellScene = useEffectEvent((frame: number) => {
    const position = layout.scenes.findLastIndex(({ from }) => from <= frame);
    const scene = layout.scenes[position];
    if (!scene) return;
    setPlayhead({ scene: position, atMs: Math.round(((frame - scene.from) / fps) * 1000) });
    onScene(position);
  });
  useEffect(() => {
    const { current } = player;
    const listen = ({ detail }: { detail: { frame: number } }) => {
      tellScene(detail.frame);
    };
    const unpose = () => {
      setPosed(null);
    };
    const follow = ({ detail }: { detail: { isFullscreen: boolean } }) => {
      setIsFullscreen(detail.isFullscreen);
    };
    current?.addEventListener("frameupdate", listen);
    current?.addEventListener("fullscreenchange", follow);
    current?.addEventListener("play", unpose);
    current?.addEventListener("seeked", unpose);

    return () => {
      current?.removeEventListener("frameupdate", listen);
      current?.removeEventListener("fullscreenchange", follow);
      current?.removeEventListener("play", unpose);
      current?.removeEventListener("seeked", unpose);
    };
  }, []);

  return (
    <>
      <div
        className="overflow-hidden rounded-lg border bg-card"
        role="group"
        aria-label="Preview of the video"
      >
        <Player
          ref={player}
          component={NarratedTimeline}
          inputProps={inputProps}
          durationInFrames={layoutTimeline(played).durationInFrames}
          compositionWidth={played.width}
          compositionHeight={played.height}
          fps={played.fps}
          // In full screen there is nothing below the picture.
          controls={isFullscreen}
          clickToPlay
          doubleClickToFullscreen
          // With it, the play button takes the focus from the writer as soon as it appears.
          spaceKeyToPlayOrPause={false}
          renderPoster={renderPoster}
          showPosterWhenUnplayed={posed !== null}
          showPosterWhenPaused={posed !== null}
          acknowledgeRemotionLicense
          moveToBeginningWhenEnded
          style={{ width: "100%", aspectRatio: `${width} / ${height}`, maxHeight: "56dvh" }}
        />
        <PreviewControls
          player={player}
          durationInFrames={layout.durationInFrames}
          fps={fps}
          posedScene={posed === null ? undefined : layout.scenes[posed]}
        />
      </div>
      <p className="text-[13px] text-muted-foreground">
        {isEstimate ? "About " : "Length "}
        <span className="tabular-nums">{formatClock(layout.durationInFrames / fps)}</span>.
        {narrationProblem !== undefined && ` Some scenes could not be narrated: ${narrationProblem}`}
        {music.note && ` ${music.note}`}
      </p>
    </>
  );
}
