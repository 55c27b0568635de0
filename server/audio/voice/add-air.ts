import { createBiquad, designBandPass, designHighPass, designLowPass } from "../signal/biquad";

/** The consonants' band, and where the octave over it is let in. */
const source = { frequencyHz: 4600, q: 0.8 };
const airFromHz = 8000;
const airToHz = 11_000;
const amount = 0.5;
const blockFrames = 4096;

/**
 * Gives a voice of 16 kHz sampling a little of the breath over 8 kHz that it lacks, in place and without delay:
 * rectifying the band under it makes its octave above (as "exciters" do), and only what is over 8 kHz is kept.
 */
export function addAir(samples: Float32Array, sampleRate: number): void {
  const takeBand = createBiquad(designBandPass({ sampleRate, ...source }));
  const highPass = designHighPass({ sampleRate, frequencyHz: airFromHz, q: 0.707 });
  const cutLow = createBiquad(highPass);
  const cutLowAgain = createBiquad(highPass);
  const cutHigh = createBiquad(designLowPass({ sampleRate, frequencyHz: airToHz, q: 0.707 }));

  for (let start = 0; start < samples.length; start += blockFrames) {
    const block = samples.subarray(start, start + blockFrames);
    const air = new Float32Array(block);
    takeBand(air);
    for (let i = 0; i < air.length; i += 1) air[i] = Math.abs(air[i] ?? 0);
    cutLow(air);
    cutLowAgain(air);
    cutHigh(air);

    for (let i = 0; i < block.length; i += 1) block[i] = (block[i] ?? 0) + amount * (air[i] ?? 0);
  }
}
