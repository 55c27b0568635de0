import { closeSync, openSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { readFileAt } from "./scratch-sounds";
import { defaultWindowFrames, readWindows, type Sound } from "../shared/sound";
import { createWavEncoder } from "../shared/wav";
import { type ByteSource, readSamples, readWavFormat } from "../shared/wav-format";

export type WavFile = Sound & { sampleRate: number };

/** A WAV file on disk, of which no more than a window is read at once. Throws INVALID_INPUT. Blocks its thread. */
export function openWav(file: string): WavFile {
  const source: ByteSource = {
    length: statSync(file).size,
    read(from, length) {
      const bytes = Buffer.alloc(length);

      return bytes.subarray(0, readFileAt(file, from, bytes));
    },
  };
  const format = readWavFormat(source);
  const { channelCount, frames, sampleRate } = format;

  return {
    ...{ channelCount, frames, sampleRate, windowFrames: defaultWindowFrames },

    read(channel, start, target) {
      target.fill(0);
      const from = Math.max(0, start);
      const to = Math.max(from, Math.min(frames, start + target.length));
      const inside = target.subarray(from - start, to - start);
      if (inside.length > 0) readSamples({ source, format, channel, start: from, target: inside });
    },
  };
}

/** Writes a sound as a 16-bit WAV file. Throws STORAGE_FULL, STORAGE_FAILED. Blocks its thread. */
export function writeWav(file: string, sound: Sound, sampleRate: number): void {
  const { channelCount, frames } = sound;
  const encoder = createWavEncoder({ channelCount, frames, sampleRate });

  try {
    const descriptor = openSync(file, "w");

    try {
      writeAll(descriptor, encoder.header);
      for (const { channels } of readWindows(sound)) writeAll(descriptor, encoder.encode(channels));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw toStorageError(error, path.dirname(file));
  }
}

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}
