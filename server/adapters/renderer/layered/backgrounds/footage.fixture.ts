import path from "node:path";
import type { FootageBackground, Background } from "@/remotion/timeline/schema";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { makeClip, ordinaryEncoding } from "./clips.fixture";

/** A background, and a function that makes its file. */
export type BackgroundCase = {
  name: string;
  file: string;
  make: (file: string) => Promise<unknown>;
  background: Background;
};

/** Two seconds of 320x180, unless `shape` says otherwise. */
export function footageBackground(file: string, shape: Partial<FootageBackground> = {}): FootageBackground {
  return {
    kind: "footage",
    assetKey: file,
    width: 320,
    height: 180,
    sourceDurationMs: 2000,
    trimStartMs: 0,
    playbackRate: 1,
    fit: "cover",
    whenTooShort: "loop",
    ...shape,
  };
}

type ClipShape = {
  rate?: string;
  size?: `${number}x${number}`;
  encoding?: string[];
  filter?: string;
  seconds?: number;
};

function footage(
  name: string,
  shape: Partial<FootageBackground> = {},
  { rate = "30", size = "320x180", encoding = [], filter, seconds = 2 }: ClipShape = {},
  extension = "mp4",
): BackgroundCase {
  const file = `${name.replaceAll(/\W+/g, "-")}.${extension}`;
  const options = extension === "webm" ? encoding : [...ordinaryEncoding, ...encoding];

  return {
    name,
    file,
    background: footageBackground(file, shape),
    make: (target) => makeClip({ file: target, rate, size, seconds, encoding: options, filter }),
  };
}

const untagged = ["-colorspace", "2", "-color_primaries", "2", "-color_trc", "2"];
const wide = ["-pix_fmt", "yuv420p10le", "-colorspace", "bt2020nc", "-color_primaries", "bt2020"];

const rates = ["24", "25", "30", "30000/1001", "50", "60"].map((rate) =>
  footage(`a clip at ${rate} fps`, {}, { rate }),
);
const times = [
  footage(
    "a clip of variable rate",
    {},
    { filter: "select='mod(n,7)*mod(n,5)'", encoding: ["-fps_mode", "vfr"] },
  ),
  footage(
    "a clip that is trimmed",
    { trimStartMs: 3840, sourceDurationMs: 6000 },
    { rate: "25", seconds: 6 },
  ),
  footage(
    "a clip that is trimmed to whole frames",
    { trimStartMs: 3900, sourceDurationMs: 6000 },
    { seconds: 6 },
  ),
  footage("a clip that is played faster", { playbackRate: 1.3, trimStartMs: 300 }, { rate: "24" }),
  footage("a clip with a coarse clock", { trimStartMs: 500 }, { rate: "25", encoding: ["-bf", "0"] }, "avi"),
  footage("a short clip that starts over", { sourceDurationMs: 400 }, { seconds: 0.4 }),
  footage(
    "a short clip that stands still",
    { sourceDurationMs: 400, whenTooShort: "freeze" },
    { seconds: 0.4 },
  ),
  footage("a clip shorter than it claims", { sourceDurationMs: 4000 }, { seconds: 0.5 }),
];
const sizes = [
  footage("a clip four times as big", { width: 1280, height: 720 }, { size: "1280x720" }),
  footage("a clip half again as big", { width: 480, height: 270 }, { size: "480x270" }),
  footage("a clip half as big", { width: 160, height: 90 }, { size: "160x90" }),
  footage(
    "a smaller clip of strong colours and grain",
    { width: 212, height: 120 },
    { size: "212x120", filter: "noise=alls=20:allf=t" },
  ),
  footage("an upright clip that is cut", { width: 180, height: 320 }, { size: "180x320" }),
  footage("an upright clip between bands", { width: 180, height: 320, fit: "contain" }, { size: "180x320" }),
  footage(
    "a clip of odd size",
    { width: 427, height: 241 },
    {
      size: "427x241",
      encoding: ["-c:v", "libvpx-vp9", "-crf", "8", "-b:v", "0", "-pix_fmt", "yuv420p", "-speed", "8"],
    },
    "webm",
  ),
  footage("a clip of oblong pixels", { width: 320, height: 180 }, { size: "240x180", filter: "setsar=4/3" }),
];
const colors = [
  footage("a small clip without tags", {}, { encoding: untagged }),
  footage(
    "a large clip without tags",
    { width: 1280, height: 720 },
    { size: "1280x720", encoding: untagged },
  ),
  footage("a clip of BT.601", {}, { encoding: ["-colorspace", "smpte170m"] }),
  footage(
    "a clip of full range",
    {},
    { filter: "scale=out_range=pc", encoding: ["-pix_fmt", "yuvj420p", "-color_range", "pc"] },
  ),
  footage("a clip of ten bits", {}, { encoding: ["-pix_fmt", "yuv420p10le"] }),
  footage("a PQ clip", {}, { encoding: [...wide, "-color_trc", "smpte2084"] }),
  footage("an HLG clip", {}, { encoding: [...wide, "-color_trc", "arib-std-b67"] }),
];
const turned: BackgroundCase = {
  name: "a clip with a rotation flag",
  file: "turned.mp4",
  background: footageBackground("turned.mp4", { width: 180, height: 320 }),
  async make(file) {
    const lying = path.join(path.dirname(file), "lying.mp4");
    await makeClip({ file: lying, rate: "30", size: "320x180", seconds: 1, encoding: ordinaryEncoding });
    await runFfmpeg("ffmpeg", ["-v", "error", "-display_rotation", "90", "-i", lying, "-c", "copy", file]);
  },
};

/** Clips that test which picture is shown when. */
export const clipsInTime: BackgroundCase[] = [...rates, ...times];
/** Clips that test how their pictures look. */
export const clipsInLook: BackgroundCase[] = [...sizes, turned, ...colors];
