import { AppError } from "@/server/errors";

/** A file, or its bytes in memory. Reads past its end return nothing. */
export type ByteSource = { length: number; read: (from: number, length: number) => Buffer };

type SampleFormat = { bytes: number; decode: (buffer: Buffer, offset: number) => number };

export type WavFormat = {
  channelCount: number;
  sampleRate: number;
  frames: number;
  sample: SampleFormat;
  /** Where the first sample lies. */
  dataOffset: number;
};

/** By format tag and bits. */
const sampleFormats: Record<string, SampleFormat> = {
  "1/16": { bytes: 2, decode: (buffer, offset) => buffer.readInt16LE(offset) / 32768 },
  "1/24": { bytes: 3, decode: (buffer, offset) => buffer.readIntLE(offset, 3) / 0x800000 },
  "3/32": { bytes: 4, decode: (buffer, offset) => buffer.readFloatLE(offset) },
};
const extensibleTag = 0xfffe;
/** How much of the chunk "fmt " is read. */
const formatBytes = 26;

/** How a WAV file stores its samples. Throws INVALID_INPUT for a file that is not WAV, or of another kind. */
export function readWavFormat(source: ByteSource): WavFormat {
  const head = source.read(0, 12);
  if (head.length < 12 || head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8) !== "WAVE") {
    throw new AppError("INVALID_INPUT", "The file is not a WAV file.");
  }

  const [formatChunk, data] = [findChunk(source, "fmt "), findChunk(source, "data")];
  const format = source.read(formatChunk?.from ?? 0, Math.min(formatBytes, formatChunk?.length ?? 0));
  if (!data || format.length < 16) {
    throw new AppError("INVALID_INPUT", "The WAV file has no format or no samples.");
  }

  const plainTag = format.readUInt16LE(0);
  const tag = plainTag === extensibleTag && format.length >= formatBytes ? format.readUInt16LE(24) : plainTag;
  const channelCount = format.readUInt16LE(2);
  const bits = format.readUInt16LE(14);
  const sample = sampleFormats[`${tag}/${bits}`];
  if (channelCount === 0 || !sample) {
    throw new AppError(
      "INVALID_INPUT",
      `The WAV file holds ${bits}-bit samples of kind ${tag}; 16-bit, 24-bit or float is read.`,
    );
  }

  return {
    ...{ channelCount, sample, sampleRate: format.readUInt32LE(4), dataOffset: data.from },
    frames: Math.floor(data.length / (sample.bytes * channelCount)),
  };
}

type ReadInput = {
  source: ByteSource;
  format: WavFormat;
  channel: number;
  start: number;
  target: Float32Array;
};

/** Fills `target` with a channel's samples, -1..1, from frame `start` on, all of which the file must have. */
export function readSamples({ source, format, channel, start, target }: ReadInput): void {
  const { sample, channelCount, dataOffset } = format;
  const frameBytes = sample.bytes * channelCount;
  const bytes = source.read(dataOffset + start * frameBytes, target.length * frameBytes);
  let offset = channel * sample.bytes;

  for (let i = 0; i < target.length; i += 1) {
    target[i] = sample.decode(bytes, offset);
    offset += frameBytes;
  }
}

type Chunk = { from: number; length: number };

function findChunk(source: ByteSource, id: string): Chunk | undefined {
  let offset = 12;

  while (offset + 8 <= source.length) {
    const head = source.read(offset, 8);
    const from = offset + 8;
    const length = head.readUInt32LE(4);
    // A program that writes to a pipe leaves the length at 0xFFFFFFFF: the file's end is its end.
    if (head.toString("latin1", 0, 4) === id) return { from, length: Math.min(length, source.length - from) };

    // Chunks begin on even bytes.
    offset = from + length + (length % 2);
  }

  return undefined;
}
