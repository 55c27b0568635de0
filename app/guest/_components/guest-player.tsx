import { Player } from "@remotion/player";
import { useCallback, useMemo } from "react";
import { NarratedTimeline } from "@/components/preview/narrated-timeline";
import { ScenePoster } from "@/components/preview/scene-poster";
import { layoutTimeline } from "@/remotion/timeline/layout";
import type { Timeline } from "@/remotion/timeline/schema";

export const guestMediaBaseUrl = "/api/guest/media";

/** Plays a video that is not rendered yet, with the narration that exists so far. */
export function GuestPlayer({ timeline }: { timeline: Timeline }) {
  const { width, height, fps } = timeline;
  const { durationInFrames } = useMemo(() => layoutTimeline(timeline), [timeline]);
  const inputProps = useMemo(
    () => ({ timeline, mediaBaseUrl: guestMediaBaseUrl, musicKey: undefined, hasVoice: true }),
    [timeline],
  );
  // A video's first frame is almost empty.
  const renderPoster = useCallback(
    () => <ScenePoster timeline={timeline} mediaBaseUrl={guestMediaBaseUrl} position={0} />,
    [timeline],
  );

  return (
    <div role="group" aria-label="Preview of the video" className="overflow-hidden rounded-lg border bg-card">
      <Player
        component={NarratedTimeline}
        {...{ inputProps, durationInFrames, fps, renderPoster }}
        compositionWidth={width}
        compositionHeight={height}
        controls
        clickToPlay
        doubleClickToFullscreen
        // With it, the play button takes the focus from a person who is writing a comment.
        spaceKeyToPlayOrPause={false}
        showPosterWhenUnplayed
        acknowledgeRemotionLicense
        moveToBeginningWhenEnded
        style={{ width: "100%", aspectRatio: `${width} / ${height}`, maxHeight: "70dvh" }}
      />
    </div>
  );
}
