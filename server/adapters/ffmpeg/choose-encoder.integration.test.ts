import { expect, test } from "vitest";
import { chooseWorkingEncoder, getVideoEncoder } from "./choose-encoder";
import { probeEncoder } from "./probe-encoder";
import { hardwareEncoders, libx264, type VideoEncoder } from "./video-encoders";

/** An encoder that poses as NVENC, which every full ffmpeg offers, but does something else. */
function pretend(toArguments: VideoEncoder["toArguments"]): VideoEncoder {
  return { ...libx264, name: "h264_nvenc", toArguments };
}

test("libx264 passes its own test", async () => {
  expect(await probeEncoder(libx264)).toBeUndefined();
});

test.each([
  ["fails", () => ["-c:v", "no_such_encoder"], /no_such_encoder/],
  ["makes another codec", () => ["-c:v", "mpeg4"], /codec_name is mpeg4, not h264/],
  ["makes other pixels", () => ["-c:v", "libx264", "-pix_fmt", "yuv444p"], /pix_fmt is yuv444p, not yuv420p/],
  [
    "loses frames",
    (settings, fps) => [...libx264.toArguments(settings, fps), "-r", "15", "-t", "1"],
    /nb_read_frames is 15, not 30/,
  ],
  [
    "forgets the colour space",
    (settings, fps) => [...libx264.toArguments(settings, fps), "-colorspace", "smpte170m"],
    /color_space is smpte170m/,
  ],
] satisfies [string, VideoEncoder["toArguments"], RegExp][])(
  "an encoder that %s gives way to libx264",
  async (_what, toArguments, problem) => {
    const encoder = pretend(toArguments);

    expect(await probeEncoder(encoder)).toMatch(problem);
    expect(await chooseWorkingEncoder([encoder])).toBe(libx264);
  },
);

test("an encoder that works is taken", async () => {
  const encoder = pretend(libx264.toArguments);

  expect(await chooseWorkingEncoder([encoder])).toBe(encoder);
});

test("an encoder that ffmpeg does not offer is not tried", async () => {
  const [videotoolbox] = hardwareEncoders.filter(({ name }) => name === "h264_videotoolbox");

  expect(await chooseWorkingEncoder(videotoolbox ? [videotoolbox] : [])).toBe(libx264);
});

test("a worker refuses a render whose encoder it lacks", async () => {
  await expect(getVideoEncoder("h264_amf")).rejects.toThrow(
    "The video encoder h264_amf does not work on this machine (there is no such encoder): use VIDEO_ENCODER=libx264.",
  );
});
