import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { encodeWav } from "@/server/audio/shared/wav";
import { AppError } from "@/server/errors";
import type { Finding } from "./check";

const sampleRate = 8000;
const lengthMs = 100;

/** Has the ffmpeg that comes with Remotion read a tenth of a second of sound, as it reads what people upload. */
export async function checkDecoding(): Promise<Finding> {
  const folder = await mkdtemp(path.join(tmpdir(), "offcamera-check-"));
  const file = path.join(folder, "silence.wav");
  try {
    const silence = new Float32Array((sampleRate * lengthMs) / 1000);
    await writeFile(file, encodeWav({ channels: [silence], sampleRate }));
    const { durationMs } = await probeMedia(file);
    if (durationMs !== lengthMs) {
      throw new AppError("INTERNAL", `${lengthMs} ms of sound were read as ${durationMs} ms.`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  return { summary: "Media files are read" };
}
