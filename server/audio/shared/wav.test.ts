import fc from "fast-check";
import { expect, test } from "vitest";
import { createWavEncoder, decodeWav, encodeWav } from "./wav";

const sample = fc.float({ min: -1, max: Math.fround(0.999), noNaN: true });
const stereo = fc
  .array(fc.tuple(sample, sample), { maxLength: 200 })
  .map((frames) => [0, 1].map((side) => Float32Array.from(frames, (frame) => frame[side] ?? 0)));

test("float samples come back as they were", () => {
  fc.assert(
    fc.property(stereo, (channels) => {
      const decoded = decodeWav(encodeWav({ channels, sampleRate: 48_000, sampleFormat: "float32" }));

      expect(decoded).toEqual({ channels, sampleRate: 48_000 });
    }),
  );
});

test("16-bit samples come back within the dither of one and a half steps", () => {
  fc.assert(
    fc.property(stereo, (channels) => {
      const decoded = decodeWav(encodeWav({ channels, sampleRate: 16_000 }));

      channels.forEach((channel, index) => {
        channel.forEach((value, i) => {
          expect(Math.abs(value - (decoded.channels[index]?.[i] ?? NaN))).toBeLessThanOrEqual(1.51 / 32768);
        });
      });
    }),
  );
});

test("dither carries a level that is smaller than one step", () => {
  const quiet = new Float32Array(200_000).fill(0.3 / 32768);
  const decoded = decodeWav(encodeWav({ channels: [quiet], sampleRate: 48_000 })).channels[0] ?? quiet;
  const average = decoded.reduce((sum, value) => sum + value, 0) / decoded.length;

  expect(average * 32768).toBeCloseTo(0.3, 1);
});

test("sound over full scale is held at full scale", () => {
  const { channels } = decodeWav(encodeWav({ channels: [Float32Array.of(3, -3)], sampleRate: 48_000 }));

  expect(channels[0]?.[0]).toBeCloseTo(1, 3);
  expect(channels[0]?.[1]).toBe(-1);
});

test("a file that was written to a pipe, without its length, is read to its end", () => {
  const file = encodeWav({
    channels: [Float32Array.of(0.5, 0.25)],
    sampleRate: 8000,
    sampleFormat: "float32",
  });
  file.writeUInt32LE(0xffffffff, 40);

  expect(decodeWav(file).channels[0]).toEqual(Float32Array.of(0.5, 0.25));
});

test("a file written piece by piece is the file written at once", () => {
  fc.assert(
    fc.property(stereo, fc.nat(200), (channels, cut) => {
      const frames = channels[0]?.length ?? 0;
      const encoder = createWavEncoder({ channelCount: 2, frames, sampleRate: 48_000 });
      const pieces = [
        channels.map((channel) => channel.subarray(0, cut)),
        channels.map((channel) => channel.subarray(cut)),
      ];

      expect(Buffer.concat([encoder.header, ...pieces.map((piece) => encoder.encode(piece))])).toEqual(
        encodeWav({ channels, sampleRate: 48_000 }),
      );
    }),
  );
});

test("what is not a WAV file, or of another kind, is refused", () => {
  const with8Bits = encodeWav({ channels: [Float32Array.of(0)], sampleRate: 8000 });
  with8Bits.writeUInt16LE(8, 34);

  expect(() => decodeWav(Buffer.from("ID3 not a wave"))).toThrow("not a WAV file");
  expect(() => decodeWav(Buffer.alloc(3))).toThrow("not a WAV file");
  expect(() => decodeWav(with8Bits)).toThrow("8-bit");
  expect(() => encodeWav({ channels: [new Float32Array(1), new Float32Array(2)], sampleRate: 8000 })).toThrow(
    "one length",
  );
});
