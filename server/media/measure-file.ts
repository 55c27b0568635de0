import { readFile } from "node:fs/promises";
import { measureSound } from "@/server/adapters/ffmpeg/measure-sound";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { type FileKind, m4a } from "./file-kinds";
import { isCancelled, measureFootage } from "./measure-footage";
import { reencodePhoto } from "./reencode-photo";
import { type Reject, rejectFile } from "./reject";
import { maxAudioMs } from "./schema";

/** Without these tables no text can be set in a font: which letters it has, how wide they are, and the font's name. */
const neededTables = ["cmap", "head", "hhea", "hmtx", "maxp", "name"];

const formats = ["mp3", "wav", "flac", "ogg", "aac", "mov", "matroska", "webm"];
/** How much shorter a sound may be than it claims. */
const toleranceMs = 1000;
/** These do not state their length: ffprobe estimates it from their size. */
const withoutLength = ["audio/mpeg", "audio/aac"];

const tooLong = `is longer than ${maxAudioMs / 60_000} minutes; cut it`;

export type MeasuredFile = { fileKind: FileKind; width?: number; height?: number; durationMs?: number };

type MeasureInput = {
  file: string;
  fileKind: FileKind;
  name: string;
  /** Where a photo is re-encoded; other files stay as they are. */
  photoFile: string;
  signal: AbortSignal;
};

/**
 * What a file really holds, found by decoding it: its size and length, and its kind, since an MP4 may hold only sound.
 * Throws INVALID_INPUT with the reason, and CANCELLED.
 */
export async function measureFile(input: MeasureInput): Promise<MeasuredFile> {
  const { file, fileKind, photoFile, signal } = input;
  const reject = rejectFile(input.name);
  const { kind, mimeType } = fileKind;

  switch (kind) {
    case "photo":
      return { fileKind, ...(await reencodePhoto({ file, mimeType, target: photoFile }, reject)) };
    case "footage": {
      const size = await measureFootage(file, reject, signal);
      if (size) return { fileKind, ...size };
      if (mimeType !== "video/mp4") throw reject("has no moving picture; save its sound as MP3 or M4A");

      return { fileKind: m4a, ...(await measureAudio(file, { mimeType, reject }, signal)) };
    }
    case "audio":
      return { fileKind, ...(await measureAudio(file, { mimeType, reject }, signal)) };
    case "font":
      await checkFont(file, mimeType, reject);

      return { fileKind };
  }
}

/** The length of a sound, found by decoding all of it. Throws what `reject` makes of the reason, and CANCELLED. */
async function measureAudio(
  file: string,
  { mimeType, reject }: { mimeType: string; reject: Reject },
  signal: AbortSignal,
): Promise<{ durationMs: number }> {
  const fail = (cause: unknown) => {
    throw isCancelled(cause) ? cause : reject("cannot be read as sound; save or download it again", cause);
  };
  const { audio, durationMs: saidMs } = await probeMedia(file, { signal, formats }).catch(fail);
  if (!audio) throw reject("holds no sound; save or download it again");
  if (saidMs > maxAudioMs) throw reject(tooLong);

  const durationMs = await measureSound(file, signal).catch(fail);
  if (durationMs === 0) throw reject("holds no sound; save or download it again");
  if (durationMs > maxAudioMs) throw reject(tooLong);
  if (!withoutLength.includes(mimeType) && durationMs < saidMs - toleranceMs) {
    throw reject("is cut off or damaged: its end cannot be decoded; save or download it again");
  }

  return { durationMs: Math.round(durationMs) };
}

/** Reads a font's table of contents. Throws what `reject` makes of the reason if a part of it is missing. */
async function checkFont(file: string, mimeType: string, reject: Reject): Promise<void> {
  const bytes = await readFile(file);
  const isWhole = /woff/.test(mimeType) ? isWholeWebFont(bytes) : hasItsTables(bytes);
  if (!isWhole) throw reject("is cut off or damaged; save or download it again");
}

/** WOFF and WOFF2 files state their length. */
function isWholeWebFont(bytes: Buffer): boolean {
  return bytes.length >= 44 && bytes.readUInt32BE(8) === bytes.length;
}

/** TrueType and OpenType: each table's name, and its place. */
function hasItsTables(bytes: Buffer): boolean {
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  if (bytes.length < 12 + 16 * count) return false;

  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;

    return {
      name: bytes.toString("latin1", at, at + 4),
      end: bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12),
    };
  });

  return (
    neededTables.every((needed) => tables.some(({ name }) => name === needed)) &&
    tables.every(({ end }) => end <= bytes.length)
  );
}
