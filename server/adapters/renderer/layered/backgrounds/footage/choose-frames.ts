import type { ClipFacts } from "./probe-clip";

type FrameChoice = {
  timeBase: ClipFacts["timeBase"];
  fps: number;
  /** First frame, counted from the clip's start at the timeline's rate. */
  trimInFrames: number;
  playbackRate: number;
};

/**
 * Filters that show, from frame 0, the same picture of a clip in each frame as `<OffthreadVideo>` does: the last whose
 * time is not later than the frame's, rounded to the clip's clock; else the first (measured for 24, 25, 29.97, 30, 50
 * and 60 fps, a variable rate, and clocks from 1/25 to 1/15360 s).
 *
 * The times of the clip's own clock must be kept (`-copyts`). `setpts` gives each picture the first frame that may show
 * it, by the same steps in double precision as Remotion. `fps` then repeats and drops; as it counts in ticks of the
 * clip's clock, it is told that a tick is a frame.
 */
export function chooseFrames({ timeBase, fps, trimInFrames, playbackRate }: FrameChoice): string {
  const { numerator, denominator } = timeBase;
  // Remotion's `interpolate()` adds the rate to the trim point and takes it off again.
  const rate = trimInFrames + playbackRate - trimInFrames;
  const about = `st(0,ceil(((PTS-0.5)*${numerator}/${denominator}*${fps}-${trimInFrames})/${rate}-1e-6))`;
  const tick = `round((ld(0)*${rate}+${trimInFrames})/${fps}*${denominator}/${numerator})`;
  const firstFrame = `${about};max(0,ld(0)+lt(${tick},PTS))`;

  return [
    `settb=${numerator}/${denominator}`,
    `setpts='if(N,${firstFrame},0)'`,
    `fps=${denominator}/${numerator}:start_time=0`,
    `settb=1/${fps}`,
    "setpts=N",
    `fps=${fps}`,
  ].join();
}
