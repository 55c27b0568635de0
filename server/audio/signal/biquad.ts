/** Coefficients of H(z) = (b0 + b1 z^-1 + b2 z^-2) / (1 + a1 z^-1 + a2 z^-2). */
export type BiquadCoefficients = { b0: number; b1: number; b2: number; a1: number; a2: number };

type BiquadDesign = { sampleRate: number; frequencyHz: number; q: number };

/** Second-order high-pass, R. Bristow-Johnson's Audio EQ Cookbook; q 0.707 is Butterworth. */
export function designHighPass({ sampleRate, frequencyHz, q }: BiquadDesign): BiquadCoefficients {
  const { cosine, alpha } = prewarp(sampleRate, frequencyHz, q);
  const edge = (1 + cosine) / 2;

  return normalize(1 + alpha, { b0: edge, b1: -2 * edge, b2: edge, a1: -2 * cosine, a2: 1 - alpha });
}

/** Second-order low-pass (same source). */
export function designLowPass({ sampleRate, frequencyHz, q }: BiquadDesign): BiquadCoefficients {
  const { cosine, alpha } = prewarp(sampleRate, frequencyHz, q);
  const edge = (1 - cosine) / 2;

  return normalize(1 + alpha, { b0: edge, b1: 2 * edge, b2: edge, a1: -2 * cosine, a2: 1 - alpha });
}

/** Band-pass with 0 dB at its centre (same source). */
export function designBandPass({ sampleRate, frequencyHz, q }: BiquadDesign): BiquadCoefficients {
  const { cosine, alpha } = prewarp(sampleRate, frequencyHz, q);

  return normalize(1 + alpha, { b0: alpha, b1: 0, b2: -alpha, a1: -2 * cosine, a2: 1 - alpha });
}

/** Bell of `gainDb` around the centre (same source). */
export function designPeak(design: BiquadDesign & { gainDb: number }): BiquadCoefficients {
  const { cosine, alpha } = prewarp(design.sampleRate, design.frequencyHz, design.q);
  const amplitude = 10 ** (design.gainDb / 40);

  return normalize(1 + alpha / amplitude, {
    b0: 1 + alpha * amplitude,
    b1: -2 * cosine,
    b2: 1 - alpha * amplitude,
    a1: -2 * cosine,
    a2: 1 - alpha / amplitude,
  });
}

/** Runs a filter over successive blocks of one signal, in place; its state carries over from block to block. */
export function createBiquad({ b0, b1, b2, a1, a2 }: BiquadCoefficients): (samples: Float32Array) => void {
  const state = new Float64Array(2);

  // Transposed direct form II in doubles: stable down to the lowest corner that is used here (30 Hz at 48 kHz).
  return (samples) => {
    // Locals: V8 would allocate a number for every write to a captured variable.
    let z1 = state[0] ?? 0;
    let z2 = state[1] ?? 0;

    for (let i = 0; i < samples.length; i += 1) {
      const input = samples[i] ?? 0;
      const output = b0 * input + z1;
      z1 = b1 * input - a1 * output + z2;
      z2 = b2 * input - a2 * output;
      samples[i] = output;
    }

    state[0] = z1;
    state[1] = z2;
  };
}

function prewarp(sampleRate: number, frequencyHz: number, q: number): { cosine: number; alpha: number } {
  const omega = (2 * Math.PI * frequencyHz) / sampleRate;

  return { cosine: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}

function normalize(a0: number, { b0, b1, b2, a1, a2 }: BiquadCoefficients): BiquadCoefficients {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}
