import { AppError } from "@/server/errors";
import { createSeededRandom } from "./seeded-random";
import { type ByteSource, readSamples, readWavFormat } from "./wav-format";

export type WavAudio = { channels: Float32Array[]; sampleRate: number };

type EncodeWavInput = WavAudio & {
  /** Default `int16`, with TPDF dither: two bytes a sample is all an AAC encoder needs. */
  sampleFormat?: "int16" | "float32";
  ditherSeed?: number;
};

const headerBytes = 44;
const formatTags = { int16: 1, float32: 3 };
const bytesOfSample = { int16: 2, float32: 4 };

/** A RIFF/WAVE file. The same input gives the same bytes: the dither is seeded. Throws INVALID_INPUT for unequal channels. */
export function encodeWav({ channels, sampleRate, ...options }: EncodeWavInput): Buffer<ArrayBuffer> {
  const frames = channels[0]?.length ?? 0;

  if (channels.length === 0 || channels.some((channel) => channel.length !== frames)) {
    throw new AppError("INVALID_INPUT", "A WAV file needs at least one channel, and all of one length.");
  }

  const encoder = createWavEncoder({ ...options, channelCount: channels.length, frames, sampleRate });

  return Buffer.concat([encoder.header, encoder.encode(channels)]);
}

type EncoderInput = Omit<EncodeWavInput, "channels"> & { channelCount: number; frames: number };
type WavEncoder = {
  header: Buffer;
  /** The next frames, in the file's order. */
  encode: (channels: readonly Float32Array[]) => Buffer;
};

/** Encodes a sound of `frames` frames as a WAV file, piece by piece; the bytes do not depend on the pieces. */
export function createWavEncoder(input: EncoderInput): WavEncoder {
  const { channelCount, frames, sampleRate, sampleFormat = "int16", ditherSeed = 1 } = input;
  const sampleBytes = bytesOfSample[sampleFormat];
  const frameBytes = sampleBytes * channelCount;
  // Two numbers per sample, one channel after the other.
  const dithers = Array.from({ length: channelCount }, (_, channel) =>
    createSeededRandom(ditherSeed, 0, 2 * frames * channel),
  );

  return {
    header: makeHeader({
      ...{ tag: formatTags[sampleFormat], channelCount, sampleRate, sampleBytes },
      dataBytes: frames * frameBytes,
    }),

    encode(channels) {
      const bytes = Buffer.alloc((channels[0]?.length ?? 0) * frameBytes);

      channels.forEach((samples, channel) => {
        const random = dithers[channel] ?? Math.random;

        // An iterator would allocate an object for each sample: 430 MB for three minutes.
        for (let frame = 0; frame < samples.length; frame += 1) {
          const offset = frame * frameBytes + channel * sampleBytes;
          const sample = samples[frame] ?? 0;
          if (sampleFormat === "int16") bytes.writeInt16LE(quantize(sample, random() - random()), offset);
          else bytes.writeFloatLE(sample, offset);
        }
      });

      return bytes;
    },
  };
}

/** Samples of a 16-bit, 24-bit or float WAV file, -1..1. Throws INVALID_INPUT for anything else. */
export function decodeWav(file: Buffer): WavAudio {
  const source: ByteSource = {
    length: file.length,
    read: (from, length) => file.subarray(from, from + length),
  };
  const format = readWavFormat(source);
  const channels = Array.from({ length: format.channelCount }, (_, channel) => {
    const samples = new Float32Array(format.frames);
    readSamples({ source, format, channel, start: 0, target: samples });

    return samples;
  });

  return { channels, sampleRate: format.sampleRate };
}

/** TPDF dither of two least significant bits (Lipshitz, Wannamaker, Vanderkooy 1992) turns rounding error into even noise. */
function quantize(sample: number, dither: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(sample * 32768 + dither)));
}

type HeaderInput = {
  tag: number;
  channelCount: number;
  sampleRate: number;
  sampleBytes: number;
  dataBytes: number;
};

function makeHeader({ tag, channelCount, sampleRate, sampleBytes, dataBytes }: HeaderInput): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(headerBytes + dataBytes - 8, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(tag, 20);
  header.writeUInt16LE(channelCount, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channelCount * sampleBytes, 28);
  header.writeUInt16LE(channelCount * sampleBytes, 32);
  header.writeUInt16LE(sampleBytes * 8, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(dataBytes, 40);

  return header;
}
