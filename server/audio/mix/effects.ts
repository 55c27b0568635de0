import { type StereoBuffer, smoothStep } from "../shared/buffers";
import { createSeededRandom } from "../shared/seeded-random";

export type EffectKind = "tick" | "whoosh";

/** An effect peaks at 1 or a little under. `anchorFrame` is the moment at which the ear places it. */
export type Effect = StereoBuffer & { anchorFrame: number };

type RenderEffectInput = { kind: EffectKind; seed: number; sampleRate: number };

/** A small sound for something that moves on screen; each seed gives a slightly different one, so that a row of them sounds alive. */
export function renderEffect({ kind, seed, sampleRate }: RenderEffectInput): Effect {
  const random = createSeededRandom(seed);

  return kind === "tick" ? renderTick(random, sampleRate) : renderWhoosh(random, sampleRate);
}

const tickSeconds = 0.09;
const tickPartials = [
  { hz: 1150, gain: 0.6, decaySeconds: 0.09 },
  { hz: 1900, gain: 0.3, decaySeconds: 0.05 },
  { hz: 3300, gain: 0.1, decaySeconds: 0.025 },
];

/** A fingertip on wood: three short sines, no hard edge. */
function renderTick(random: () => number, sampleRate: number): Effect {
  const samples = new Float32Array(Math.ceil(tickSeconds * sampleRate));
  const pitch = 2 ** ((random() - 0.5) / 6);

  for (let i = 0; i < samples.length; i += 1) {
    const seconds = i / sampleRate;
    const edges = smoothStep(seconds / 0.002) * smoothStep((tickSeconds - seconds) / 0.02);
    let sample = 0;
    for (const { hz, gain, decaySeconds } of tickPartials) {
      sample += gain * Math.sin(2 * Math.PI * hz * pitch * seconds) * 10 ** ((-3 * seconds) / decaySeconds);
    }
    samples[i] = sample * edges;
  }

  return { left: samples, right: samples, anchorFrame: 0 };
}

const whooshSeconds = 0.62;
const whooshPeak = 0.55;
const whooshHz = { from: 280, to: 1900 };

/** Air that passes from one side to the other: noise through a swept band-pass (A. Simper's trapezoidal state variable filter). */
function renderWhoosh(random: () => number, sampleRate: number): Effect {
  const frames = Math.ceil(whooshSeconds * sampleRate);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  const direction = random() < 0.5 ? -1 : 1;
  const damping = 0.9;
  let band = 0;
  let low = 0;

  for (let i = 0; i < frames; i += 1) {
    const position = i / frames;
    const swell =
      position < whooshPeak
        ? smoothStep(position / whooshPeak) ** 2
        : smoothStep((1 - position) / (1 - whooshPeak)) ** 1.5;
    const cutoffHz = whooshHz.from * (whooshHz.to / whooshHz.from) ** swell;
    const g = Math.tan((Math.PI * cutoffHz) / sampleRate);
    const a1 = 1 / (1 + g * (g + damping));
    const input = 2 * random() - 1 - low;
    const nextBand = a1 * band + g * a1 * input;
    const nextLow = low + g * a1 * band + g * g * a1 * input;
    band = 2 * nextBand - band;
    low = 2 * nextLow - low;

    const pan = (Math.PI / 4) * (1 + direction * 0.7 * (2 * position - 1));
    left[i] = 1.6 * nextBand * swell * Math.cos(pan);
    right[i] = 1.6 * nextBand * swell * Math.sin(pan);
  }

  return { left, right, anchorFrame: Math.round(whooshPeak * frames) };
}
