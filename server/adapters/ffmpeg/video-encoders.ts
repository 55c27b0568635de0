import { existsSync } from "node:fs";
import type { Env } from "@/server/env";
import type { EncodingSettings } from "./encoding-settings";

export type VideoEncoderName = Exclude<Env["videoEncoder"], "auto">;

/** One way to make H.264. All segments of a video use the same encoder: its name is part of their hash. */
export type VideoEncoder = {
  name: VideoEncoderName;
  /** Device files, one of which exists if the machine has the hardware. Empty if only a test can tell. */
  devices: string[];
  /** Arguments before the inputs. */
  inputArguments: string[];
  /** The last filter of a graph: it converts the pixels to the format that the encoder takes. */
  finalFilter: string;
  /** Arguments between the filters and the output file. */
  toArguments: (settings: EncodingSettings, fps: number) => string[];
};

const vaapiDevice = "/dev/dri/renderD128";
/** Encoders take the colour from their frames or from their options, depending on the version, so both say the same. */
const bt709 = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";
const colorTags = [
  ...["-color_range", "tv", "-colorspace", "bt709"],
  ...["-color_primaries", "bt709", "-color_trc", "bt709"],
];

/** The encoder that every capable ffmpeg has: it works everywhere and makes the best picture for a given file size. */
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
 * x264's own `superfast` has no macroblock tree (mbtree) and pays for still areas again in every frame: a file of scenes is 2.8
 * times as large as with `veryfast`. With the tree it is a seventh larger, in four fifths of the time (docs/decisions/0068).
 * No frames wait between the threads: the file is the same, and a 1080p scene takes 23 MiB less memory.
 */
const keptTree = "mbtree=1:rc-lookahead=10:sync-lookahead=0";

/** Hardware encoders, the fastest first. Their constant quality is set to look like x264's. */
export const hardwareEncoders: VideoEncoder[] = [
  {
    name: "h264_nvenc",
    // The driver's device, and Windows' device in WSL: a failed test costs a tenth of a second on each start.
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
      // Its scale runs from 1 to 100, where higher is better: 65 matches x264's 20, approximately.
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
 * Closed groups of two seconds (every segment starts with one, and a player can seek to each) and a time base in which every
 * frame is a whole number, so that segments can be joined without re-encoding.
 */
function joinable(fps: number): string[] {
  return [...["-g", String(2 * fps), ...colorTags], ...["-video_track_timescale", String(512 * fps)]];
}
