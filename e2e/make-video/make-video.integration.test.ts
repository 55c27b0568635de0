import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { z } from "zod";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { createFolder, makeVideo, shortScript } from "./run-make-video";

/** What the short script's video is made of; its backdrop is drawn for all videos of its theme. */
const parts = { "narration-clip": 3, segment: 3, "audio-mix": 1, video: 1, thumbnail: 1 };

test("a script becomes a checked video with captions, thumbnail and metadata; again it is all reused; one word costs one scene", async () => {
  const folder = await createFolder({ "hearts.md": shortScript });

  const first = await makeVideo(folder, ["hearts.md", "--preset", "standard"]);

  expect((await readdir(folder)).sort()).toEqual([
    "hearts.jpg",
    "hearts.json",
    "hearts.md",
    "hearts.mp4",
    "hearts.srt",
  ]);
  expect(first.built).toEqual({ ...parts, "backdrop-layers": 1 });
  expect(first.reused).toEqual({});
  const facts = await probeMedia(first.file);
  expect(facts.video).toMatchObject({ codec: "h264", width: 1080, height: 1080, fps: 30 });
  expect(facts.audio?.codec).toBe("aac");
  expect(facts.video?.frameCount).toBe(Math.round(first.durationS * 30));
  expect(Math.abs(facts.durationMs - first.durationS * 1000)).toBeLessThanOrEqual(34);
  expect(await measureLoudness(first.file)).toBeCloseTo(-14, 0);
  await expectPicturesThatChange(first.file, first.durationS);
  expect(await readFile(path.join(folder, "hearts.srt"), "utf8")).toMatch(
    /^1\n00:00:00,\d{3} --> 00:00:0\d,\d{3}\nThree hearts\n/,
  );
  expect(JSON.parse(await readFile(path.join(folder, "hearts.json"), "utf8"))).toMatchObject({
    title: "Three hearts",
  });
  expect(await sharp(path.join(folder, "hearts.jpg")).metadata()).toMatchObject({ width: 720, height: 720 });

  const second = await makeVideo(folder, ["hearts.md", "--preset", "standard", "--out", "again.mp4"]);

  expect(second.built).toEqual({});
  expect(second.reused).toEqual(parts);
  expect((await readFile(second.file)).equals(await readFile(first.file))).toBe(true);

  const changed = await createFolder({
    "hearts.md": shortScript.replace("serve the gills", "feed the gills"),
  });
  const third = await makeVideo(changed, ["hearts.md", "--preset", "standard"]);

  expect(third.built).toEqual({ "narration-clip": 1, segment: 1, "audio-mix": 1, video: 1 });
  expect(third.reused).toEqual({ "narration-clip": 2, "backdrop-layers": 1, segment: 2, thumbnail: 1 });
});

/** Integrated loudness as ffmpeg's own meter says, not ours. */
async function measureLoudness(file: string): Promise<number> {
  const { stderr } = await runFfmpeg("ffmpeg", [
    ...["-i", file, "-vn", "-af", "loudnorm=print_format=json"],
    ...["-c:a", "pcm_s16le", "-f", "null", "-"],
  ]);
  const measured: unknown = JSON.parse(stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1));

  return z.object({ input_i: z.coerce.number() }).parse(measured).input_i;
}

/** Decodes a frame of each second: something is drawn on every one, and they are not all the same. */
async function expectPicturesThatChange(file: string, durationS: number): Promise<void> {
  const pictures: string[] = [];
  for (let second = 1; second < durationS; second += 1) {
    const { stdout } = await runFfmpeg("ffmpeg", [
      ...["-v", "error", "-ss", String(second), "-i", file, "-frames:v", "1"],
      ...["-f", "image2pipe", "-c:v", "png", "-"],
    ]);
    const { channels } = await sharp(stdout).stats();
    expect(
      Math.max(...channels.map(({ stdev }) => stdev)),
      `second ${second} is a blank picture`,
    ).toBeGreaterThan(3);
    pictures.push(stdout.toString("base64"));
  }
  expect(new Set(pictures).size).toBeGreaterThan(3);
}
