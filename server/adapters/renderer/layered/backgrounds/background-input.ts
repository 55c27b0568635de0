import type { Timeline } from "@/remotion/timeline/schema";

/** What ffmpeg needs to make a background: inputs counted from 0, and a chain of filters that ends in `[background]`. */
export type BackgroundInput = {
  /** Options of each input, `-i` and its file included. */
  inputs: string[][];
  /**
   * Gives yuv420p in limited BT.709, of the output's size, at a constant rate from time 0, and at least as many
   * pictures as the scene has frames.
   */
  filter: string;
  /** For how many frames at a time it shows the same picture. */
  stepInFrames: number;
  /** Pictures for the input that reads `pipe:0`, each a buffer of its own. */
  frames?: AsyncIterable<Buffer>;
};

export type BackgroundRequest<BackgroundKind> = {
  background: BackgroundKind;
  timeline: Pick<Timeline, "fps" | "width" | "height" | "themeId" | "language">;
  /** Pixels of the output for one of the timeline. */
  scale: number;
  /** Frames of the scene. */
  durationInFrames: number;
  /** The clip, the photo, or the backdrop's loop. */
  sourceFile: string;
  signal: AbortSignal;
};

/** Says what the samples already are, for whoever encodes them. */
export const taggedBt709 =
  "format=yuv420p,setsar=1,setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709";
