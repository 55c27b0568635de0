import { AppError } from "@/server/errors";
import { createSeededRandom } from "./seeded-random";

export type WavAudio = { channels: Float32Array[]; sampleRate: number };

type EncodeWavInput = WavAudio & {
  /** Default `int16`, with TPDF dither: two bytes a sample is all an AAC encoder needs. */
  sampleFormat?: "int16" | "float32";
  ditherSeed?: number;
};

const headerBytes = 44;
const formatTags = { int16: 1, float32: 3 };
const extensibleTag = 0xfffe;

/** A RIFF/WAVE file. The same input gives the same bytes: the dither is seeded. Throws INVALID_INPUT for unequal channels. */
export function encodeWav({
  channels,
  sampleRate,
  sampleFormat = "int16",
  ditherSeed = 1,
}: EncodeWavInput): Buffer<ArrayBuffer> {
  const frames = channels[0]?.length ?? 0;

  if (channels.length === 0 || channels.some((channel) => channel.length !== frames)) {
    throw new AppError("INVALID_INPUT", "A WAV file needs at least one channel, and all of one length.");
  }

  const sampleBytes = sampleFormat === "int16" ? 2 : 4;
  const frameBytes = sampleBytes * channels.length;
  const file = Buffer.alloc(headerBytes + frames * frameBytes);
  writeHeader(file, {
    tag: formatTags[sampleFormat],
    channelCount: channels.length,
    sampleRate,
    sampleBytes,
  });

  const random = createSeededRandom(ditherSeed);

  channels.forEach((channel, channelIndex) => {
    let offset = headerBytes + channelIndex * sampleBytes;

    for (const sample of channel) {
      if (sampleFormat === "int16") file.writeInt16LE(quantize(sample, random() - random()), offset);
      else file.writeFloatLE(sample, offset);

      offset += frameBytes;
    }
  });

  return file;
}

/** Samples of a 16-bit or float WAV file, -1..1. Throws INVALID_INPUT for anything else. */
export function decodeWav(file: Buffer): WavAudio {
  if (
    file.length < 12 ||
    file.toString("latin1", 0, 4) !== "RIFF" ||
    file.toString("latin1", 8, 12) !== "WAVE"
  ) {
    throw new AppError("INVALID_INPUT", "The file is not a WAV file.");
  }

  const format = findChunk(file, "fmt ");
  const data = findChunk(file, "data");

  if (!format || format.length < 16 || !data) {
    throw new AppError("INVALID_INPUT", "The WAV file has no format or no samples.");
  }

  const plainTag = format.readUInt16LE(0);
  const tag = plainTag === extensibleTag && format.length >= 26 ? format.readUInt16LE(24) : plainTag;
  const channelCount = format.readUInt16LE(2);
  const bits = format.readUInt16LE(14);
  const isInt16 = tag === formatTags.int16 && bits === 16;

  if (channelCount === 0 || !(isInt16 || (tag === formatTags.float32 && bits === 32))) {
    throw new AppError(
      "INVALID_INPUT",
      `The WAV file holds ${bits}-bit samples of kind ${tag}; 16-bit or float is read.`,
    );
  }

  const sampleBytes = bits / 8;
  const frameBytes = sampleBytes * channelCount;
  const frames = Math.floor(data.length / frameBytes);
  const channels = Array.from({ length: channelCount }, (_, channelIndex) => {
    const channel = new Float32Array(frames);

    for (let i = 0; i < frames; i += 1) {
      const offset = i * frameBytes + channelIndex * sampleBytes;
      channel[i] = isInt16 ? data.readInt16LE(offset) / 32768 : data.readFloatLE(offset);
    }

    return channel;
  });

  return { channels, sampleRate: format.readUInt32LE(4) };
}

/** TPDF dither of two least significant bits (Lipshitz, Wannamaker, Vanderkooy 1992) turns rounding error into even noise. */
function quantize(sample: number, dither: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(sample * 32768 + dither)));
}

type HeaderInput = { tag: number; channelCount: number; sampleRate: number; sampleBytes: number };

function writeHeader(file: Buffer, { tag, channelCount, sampleRate, sampleBytes }: HeaderInput): void {
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(tag, 20);
  file.writeUInt16LE(channelCount, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * channelCount * sampleBytes, 28);
  file.writeUInt16LE(channelCount * sampleBytes, 32);
  file.writeUInt16LE(sampleBytes * 8, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(file.length - headerBytes, 40);
}

function findChunk(file: Buffer, id: string): Buffer | undefined {
  let offset = 12;

  while (offset + 8 <= file.length) {
    const bytes = file.readUInt32LE(offset + 4);
    // A program that writes to a pipe leaves the length at 0xFFFFFFFF: `subarray` ends it with the file.
    if (file.toString("latin1", offset, offset + 4) === id)
      return file.subarray(offset + 8, offset + 8 + bytes);

    // Chunks begin on even bytes.
    offset += 8 + bytes + (bytes % 2);
  }

  return undefined;
}
