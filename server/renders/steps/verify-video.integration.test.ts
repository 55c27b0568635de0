import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { verifyVideo } from "./verify-video";

/** ffmpeg's sine is at an eighth of full scale; with this gain, shared out to both channels, it is at -14 LUFS. */
const toneGainDb = 7;
const plan = { fps: 30, durationInFrames: 60, width: 320, height: 180, scale: 1, targetLufs: -14 };

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-verify-"));
});
afterAll(() => rm(directory, { recursive: true }));

/** A file of a test picture and a tone, by default just as planned. */
async function makeVideo({ size = "320x180", frames = 60, seconds = 2, gainDb = 0, sound = true } = {}) {
  const file = path.join(directory, `${size}-${frames}-${seconds}-${gainDb}-${sound}.mp4`);
  await runCapableFfmpeg({
    args: [
      ...["-f", "lavfi", "-i", `testsrc2=size=${size}:rate=30:duration=${frames / 30}`],
      ...["-f", "lavfi", "-i", `sine=frequency=997:sample_rate=48000:duration=${seconds}`],
      ...["-af", `volume=${toneGainDb + gainDb}dB,aformat=channel_layouts=stereo`],
      ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"],
      ...(sound ? ["-c:a", "aac", "-b:a", "192k"] : ["-an"]),
      file,
    ],
    signal: new AbortController().signal,
  });

  return file;
}

describe("a finished video is checked before it is handed out", () => {
  it("and kept when it is what was planned", async () => {
    const verified = await verifyVideo(await makeVideo(), plan);

    expect(verified.frameCount).toBe(60);
    expect(verified.integratedLufs).toBeCloseTo(-14, 0);
  });

  it("and kept without a sound, if it was to have none", async () => {
    const silent = { ...plan, targetLufs: null };

    expect((await verifyVideo(await makeVideo({ gainDb: -120 }), silent)).integratedLufs).toBe(-70);
    await expect(verifyVideo(await makeVideo(), silent)).rejects.toThrow(/loudness/);
  });

  it.each([
    ["a frame is missing", { frames: 59 }, /59 frames and should have 60/],
    ["a frame is too many", { frames: 61, seconds: 3 }, /61 frames and should have 60/],
    ["it has another size", { size: "320x240" }, /size is 320x240 and should be 320x180/],
    ["it has no sound", { sound: false }, /no sound/],
    ["its sound ends early", { seconds: 1 }, /lasts \d+ ms and should last 2000 ms/],
    ["it is too quiet", { gainDb: -6 }, /loudness is -20\.\d LUFS/],
    ["it is mute", { gainDb: -120 }, /loudness/],
  ])("and thrown away when %s", async (_, fault, reason) => {
    await expect(verifyVideo(await makeVideo(fault), plan)).rejects.toMatchObject({
      code: "VERIFICATION_FAILED",
      message: expect.stringMatching(reason) as string,
    });
  });
});
