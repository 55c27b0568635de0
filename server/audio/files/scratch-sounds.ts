import { closeSync, openSync, readSync, rmSync, truncateSync, writeSync } from "node:fs";
import path from "node:path";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { defaultWindowFrames, type MakeSound } from "../shared/sound";

const sampleBytes = Float32Array.BYTES_PER_ELEMENT;

/**
 * Makes sounds whose samples lie in a folder, one channel after the other, and not in memory: 11.5 MB a minute and channel.
 * The folder's creator removes it. Throws STORAGE_FULL if the disk is full. Blocks its thread.
 */
export function createScratchSounds(folder: string): MakeSound {
  let count = 0;

  return (channelCount, frames) => {
    count += 1;
    const file = path.join(folder, `${count}.float32`);
    guardWrite(folder, () => {
      closeSync(openSync(file, "wx"));
      truncateSync(file, channelCount * frames * sampleBytes);
    });
    const toOffset = (channel: number, frame: number) => (channel * frames + frame) * sampleBytes;

    return {
      frames,
      channelCount,
      windowFrames: defaultWindowFrames,

      read(channel, start, target) {
        target.fill(0);
        const from = Math.max(0, start);
        const inside = target.subarray(
          from - start,
          Math.max(from, Math.min(frames, start + target.length)) - start,
        );
        readFileAt(file, toOffset(channel, from), toBytes(inside));
      },

      write(channel, start, samples) {
        guardWrite(folder, () => writeFileAt(file, toOffset(channel, start), toBytes(samples)));
      },

      discard: () => rmSync(file, { force: true }),
    };
  };
}

/** Fills `target` from byte `offset` of a file, or as far as the file goes; returns the number of bytes. */
export function readFileAt(file: string, offset: number, target: Uint8Array): number {
  return withFile(file, "r", (descriptor) => {
    let done = 0;

    while (done < target.length) {
      const count = readSync(descriptor, target, done, target.length - done, offset + done);
      if (count === 0) break;
      done += count;
    }

    return done;
  });
}

function writeFileAt(file: string, offset: number, bytes: Uint8Array): void {
  withFile(file, "r+", (descriptor) => {
    let done = 0;
    while (done < bytes.length) {
      done += writeSync(descriptor, bytes, done, bytes.length - done, offset + done);
    }
  });
}

function toBytes(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** Opens the file for each window: a video may have more clips than a process may have files open. */
function withFile<Result>(file: string, flags: string, work: (descriptor: number) => Result): Result {
  const descriptor = openSync(file, flags);

  try {
    return work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function guardWrite(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw toStorageError(error, folder);
  }
}
