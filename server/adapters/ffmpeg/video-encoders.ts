import { existsSync } from "node:fs";
import type { Env } from "@/server/env";
import type { EncodingSettings } from "./encoding-settings";

export type VideoEncoderName = Exclude<Env["videoEncoder"], "auto">;

/** One way to make H.264. All segments of a video come from the same one: its name is part of their hash. */
export type VideoEncoder = {
  name: VideoEncoderName;
  /** Files of which a machine that has the hardware has one; none to look for where only a test tells. */
  devices: string[];
  /** Come before the inputs. */
  inputArguments: string[];
  /** The filter that a graph ends with: the pixels as the encoder takes them. */
  finalFilter: string;
  /** Come between filters and output file. */
  toArguments: (settings: EncodingSettings, fps: number) => string[];
};

const vaapiDevice = "/dev/dri/renderD128";
/** Encoders take the colour from their frames or from their options, by version: so both say the same. */
const bt709 = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";
const colorTags = [
  ...["-color_range", "tv", "-colorspace", "bt709"],
  ...["-color_primaries", "bt709", "-color_trc", "bt709"],
];

/** The one that every capable ffmpeg has: it works everywhere and makes the best picture of a given size. */
export const libx264: VideoEncoder = {
  name: "libx264",
  devices: [],
  inputArguments: [],
  finalFilter: `format=yuv420p,${bt709}`,
  toArguments: ({ crf, x264Preset }, fps) => [
    ...["-c:v", "libx264", "-preset", x264Preset, "-crf", String(crf), "-pix_fmt", "yuv420p"],
    ...(x264Preset === "superfast" ? ["-x264-params", keptTree] : []),
    ...joinable(fps),
  ],
};

/**
 * x264's own `superfast` is without its tree of macroblocks (mbtree), and spends what stands still anew in each frame: a file of
 * scenes is 2.8 times as large as by `veryfast`. With the tree it is a seventh larger, in four fifths of the time (docs/decisions/0068).
 * No frames wait between its threads: the same file, 23 MiB less of a 1080p scene.
 */
const keptTree = "mbtree=1:rc-lookahead=10:sync-lookahead=0";

/** Encoders of graphics hardware, the fastest first. Their constant quality is set to look like x264's. */
export const hardwareEncoders: VideoEncoder[] = [
  {
    name: "h264_nvenc",
    // The driver's own, and Windows' in its Linux: a test that fails takes a tenth of a second of each start.
    devices: process.platform === "linux" ? ["/dev/nvidiactl", "/dev/dxg"] : [],
    inputArguments: [],
    finalFilter: `format=yuv420p,${bt709}`,
    toArguments: ({ crf }, fps) => [
      ...["-c:v", "h264_nvenc", "-preset", "p4", "-tune", "hq", "-profile:v", "high"],
      ...["-rc", "vbr", "-cq", String(crf + 2), "-b:v", "0", "-pix_fmt", "yuv420p"],
      ...joinable(fps),
    ],
  },
  {
    name: "h264_videotoolbox",
    devices: [],
    inputArguments: [],
    finalFilter: `format=yuv420p,${bt709}`,
    toArguments: ({ crf }, fps) => [
      // Its scale goes from 1 to 100, upwards: 65 is about x264's 20.
      ...["-c:v", "h264_videotoolbox", "-q:v", String(Math.min(100, Math.max(1, 105 - 2 * crf)))],
      ...["-profile:v", "high", "-pix_fmt", "yuv420p"],
      ...joinable(fps),
    ],
  },
  {
    name: "h264_vaapi",
    devices: [vaapiDevice],
    inputArguments: ["-vaapi_device", vaapiDevice],
    finalFilter: `format=nv12,${bt709},hwupload`,
    toArguments: ({ crf }, fps) => [
      ...["-c:v", "h264_vaapi", "-rc_mode", "CQP", "-qp", String(crf), "-profile:v", "high"],
      ...joinable(fps),
    ],
  },
];

/** Whether the machine has what an encoder needs besides ffmpeg. */
export function hasDevice({ devices }: VideoEncoder): boolean {
  return devices.length === 0 || devices.some((device) => existsSync(device));
}

/**
 * Closed groups of two seconds (every segment starts with one, a player can seek to each) and a time base in which
 * every frame is a whole number: so segments are joined without encoding them again.
 */
function joinable(fps: number): string[] {
  return [...["-g", String(2 * fps), ...colorTags], ...["-video_track_timescale", String(512 * fps)]];
}
