import type { Timeline } from "@/remotion/timeline/schema";

/** ffmpeg's instructions for a background: inputs counted from 0, and a chain of filters that ends in `[background]`. */
export type BackgroundInput = {
  /** Options of each input, `-i` and its file included. */
  inputs: string[][];
  /**
   * Produces yuv420p in limited BT.709, of the output's size, at a constant rate from time 0, with at least as many pictures as
   * the scene has frames.
   */
  filter: string;
  /** Number of frames that each picture is shown for. */
  stepInFrames: number;
  /** Pictures for the input that reads `pipe:0`, each in its own buffer. */
  frames?: AsyncIterable<Buffer>;
};

export type BackgroundRequest<BackgroundKind> = {
  background: BackgroundKind;
  timeline: Pick<Timeline, "fps" | "width" | "height" | "themeId" | "language">;
  /** Output pixels per timeline pixel. */
  scale: number;
  /** Frames of the scene. */
  durationInFrames: number;
  /** The clip, the photo, or the backdrop's loop. */
  sourceFile: string;
  signal: AbortSignal;
};

/** Tags the samples as what they already are, for the encoder. */
export const taggedBt709 =
  "format=yuv420p,setsar=1,setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709";
