import { clipDurationInFrames, fitBox } from "@/remotion/backgrounds/geometry";
import type { Box } from "@/remotion/layout/frame-layout";
import { getTheme } from "@/remotion/themes/themes";
import { msToFrames } from "@/remotion/timing";
import type { FootageBackground, Timeline } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { oneThread, readingOptions } from "@/server/adapters/ffmpeg/reading-options";
import { type BackgroundInput, type BackgroundRequest, taggedBt709 } from "../background-input";
import { inputColors, outputColors, toneMapping } from "./convert-colors";
import { type ClipFacts, probeClip } from "./probe-clip";

/** Decoding starts this long before the trim point, because the picture to show there may start earlier. */
const leadInSeconds = 1;

/** Limit for the `loop` filter, which keeps a pass in memory as raw pictures. */
const maxLoopBytes = 256 * 1024 * 1024;

/** A clip as `<FootageBackground>` shows it: trimmed, fitted, and looped or held if it is too short. */
export async function buildFootageInput(
  request: BackgroundRequest<FootageBackground>,
): Promise<BackgroundInput> {
  const { background, timeline, durationInFrames, sourceFile, signal } = request;
  const facts = await probeClip(sourceFile, signal);
  const size = getOutputSize(request.timeline, request.scale);
  const trimInFrames = msToFrames(background.trimStartMs, timeline.fps);
  const passInFrames = Math.min(durationInFrames, clipDurationInFrames(background, timeline.fps));
  const passBytes = passInFrames * size.width * size.height * 1.5;
  const passes = background.whenTooShort === "loop" ? Math.ceil(durationInFrames / passInFrames) : 1;
  const timesOpened = passBytes > maxLoopBytes ? passes : 1;

  return {
    inputs: Array.from({ length: timesOpened }, () => openClip(sourceFile, trimInFrames / timeline.fps)),
    filter: buildFootageFilter({
      background,
      timeline,
      facts,
      size,
      trimInFrames,
      passInFrames,
      durationInFrames,
      timesOpened,
    }),
    stepInFrames: 1,
  };
}

/**
 * Options that open a clip at a key frame before `seconds` on its own clock, and keep that clock for `chooseFrames`. One thread
 * decodes it, as other scenes are drawn meanwhile: two would take 65 MiB more for a 2160p clip.
 */
export function openClip(file: string, seconds: number): string[] {
  const start = seconds - leadInSeconds;
  const seek = start > 0 ? ["-noaccurate_seek", "-seek_timestamp", "1", "-ss", start.toFixed(3)] : [];

  return ["-copyts", "-fflags", "+genpts", ...readingOptions(), ...oneThread, ...seek, "-i", file];
}

type Size = { width: number; height: number };

type FootageFilter = {
  background: FootageBackground;
  timeline: Pick<Timeline, "fps" | "themeId" | "language">;
  facts: ClipFacts;
  /** Size of the output. */
  size: Size;
  trimInFrames: number;
  /** Frames of the scene that the clip fills before it starts over or stands still. */
  passInFrames: number;
  durationInFrames: number;
  /** Number of inputs that open the clip: each provides one pass, or a single one provides all. */
  timesOpened: number;
};

/** The filter chain from a clip, opened once or once per pass, to `[background]`. */
export function buildFootageFilter(input: FootageFilter): string {
  const { background, size, passInFrames, durationInFrames, timesOpened } = input;
  const { fps } = input.timeline;
  const box = fitBox({ source: background, target: size, fit: background.fit });
  const hasBands = box.width < size.width || box.height < size.height;
  const end = `settb=1/${fps},setpts=N,trim=end_frame=${durationInFrames}`;
  const hold = "tpad=stop=-1:stop_mode=clone";
  const pass = [
    chooseFrames({ ...input, ...background, ...input.facts, fps }),
    placePicture(input, box),
    // A file may be shorter than it claims: its last picture is held.
    `${hold},trim=end_frame=${passInFrames}`,
  ].join();
  const finish = hasBands ? `[picture];${layOverGround(input, box)}` : `,${taggedBt709}[background]`;

  if (timesOpened === 1) {
    // `loop` keeps the pass in memory, so a clip that is long enough goes without it.
    const isRepeated = background.whenTooShort === "loop" && passInFrames < durationInFrames;
    const repeat = isRepeated ? `loop=loop=-1:size=${passInFrames}` : hold;

    return `[0:v:0]${pass},${repeat},${end}${finish}`;
  }

  const names = Array.from({ length: timesOpened }, (_, index) => `[pass-${index}]`);
  const passes = names.map((name, index) => `[${index}:v:0]${pass}${name};`);

  return `${passes.join("")}${names.join("")}concat=n=${timesOpened},${end}${finish}`;
}

/**
 * Scales a clip to its box, in limited BT.709, and crops it to the output. `area` is closest to Chrome, which halves a picture
 * as often as it can and then samples bilinearly: mean SSIM 0.993 to 0.998 from 0.5 to 4 source pixels per output pixel, where
 * bicubic has 0.991 to 0.995, bilinear 0.989 to 0.996, and lanczos less. Chrome enlarges bilinearly in RGB, which clips colours
 * to a screen's range, so that strong colours with grain get another mean (0.997 through RGB, 0.944 without).
 */
function placePicture({ background, facts, size }: FootageFilter, box: Box): string {
  const tones = toneMapping(facts);
  const scale = `scale=${box.width}:${box.height}`;
  const isEnlarged = box.width > background.width;
  const plain = isEnlarged
    ? `scale=${inputColors(facts)},format=rgb24,${scale}:flags=bilinear:${outputColors},format=yuv420p`
    : `${scale}:flags=area:${inputColors(facts)}:${outputColors},format=yuv420p`;
  const scaled = tones ? `${scale}:flags=area,${tones}` : plain;

  return background.fit === "cover"
    ? `${scaled},crop=${size.width}:${size.height}:${-box.x}:${-box.y}`
    : scaled;
}

/** Adds bands in the theme's colour. Not with `pad`: the matrix that it uses for colours depends on ffmpeg's version. */
function layOverGround({ timeline, size }: FootageFilter, box: Box): string {
  const { fps } = timeline;
  const color = getTheme(timeline).colors.background[1].replace("#", "0x");

  const ground = [
    `color=${color}:size=${size.width}x${size.height}:rate=${fps}`,
    "trim=end_frame=1,format=rgb24,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    `loop=loop=-1:size=1,settb=1/${fps},setpts=N`,
  ].join();

  return [
    `${ground}[ground]`,
    `[ground][picture]overlay=${box.x}:${box.y}:format=yuv420:shortest=1,${taggedBt709}[background]`,
  ].join(";");
}

type FrameChoice = {
  timeBase: ClipFacts["timeBase"];
  fps: number;
  /** First frame, counted from the clip's start at the timeline's rate. */
  trimInFrames: number;
  playbackRate: number;
};

/**
 * Filters that show in each frame, from frame 0, the same picture of a clip as `<OffthreadVideo>`: the last one whose time is
 * not later than the frame's, rounded to the clip's clock; else the first (measured for 24, 25, 29.97, 30, 50 and 60 fps, a
 * variable rate, and clocks from 1/25 to 1/15360 s).
 *
 * The input must keep the clip's own times (`-copyts`). `setpts` assigns each picture the first frame that may show it, by the
 * same steps in double precision as Remotion. `fps` then repeats and drops pictures; as it counts in ticks of the clip's clock,
 * it is told that a tick is a frame. At a clip's end it drops a picture of frame 0 that no other follows, so `tpad` adds one.
 */
function chooseFrames({ timeBase, fps, trimInFrames, playbackRate }: FrameChoice): string {
  const { numerator, denominator } = timeBase;
  // Remotion's `interpolate()` adds the rate to the trim point and subtracts the trim point again.
  const rate = trimInFrames + playbackRate - trimInFrames;
  const about = `st(0,ceil(((PTS-0.5)*${numerator}/${denominator}*${fps}-${trimInFrames})/${rate}-1e-6))`;
  const tick = `round((ld(0)*${rate}+${trimInFrames})/${fps}*${denominator}/${numerator})`;
  const firstFrame = `${about};max(0,ld(0)+lt(${tick},PTS))`;

  return [
    `settb=${numerator}/${denominator}`,
    `setpts='if(N,${firstFrame},0)'`,
    "tpad=stop=1:stop_mode=clone",
    `fps=${denominator}/${numerator}:start_time=0`,
    `settb=1/${fps}`,
    "setpts=N",
    `fps=${fps}`,
  ].join();
}
