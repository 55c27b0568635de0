import { scaleInPlace } from "../shared/buffers";
import { decibelsToGain } from "../shared/decibels";
import { createBiquad, designHighPass, designPeak } from "../signal/biquad";
import { measureLoudness, silenceLufs } from "../signal/loudness";
import { addAir } from "./add-air";
import { compress } from "./compress";
import { deEss } from "./de-ess";
import { balanceVoiceTone } from "./voice-tone";

/** Loudness (LUFS, one channel) that the thresholds below are meant for; a polished voice has it again. */
export const polishedVoiceLufs = -23;

const compressorThresholdDb = -25;
const sibilanceThresholdDb = -34;

/** Under the lowest voice (75 Hz) there is only rumble. */
const rumbleHz = 70;

/** A source with no more than this rate has no air of its own. */
const narrowSampleRate = 18_000;

/** The built-in voices whistle here, 10 dB over what lies beside it (measured in rms and slt); others miss little by it. */
const whistle = { frequencyHz: 6850, q: 4.5, gainDb: -10 };

type PolishVoiceInput = { samples: Float32Array; sampleRate: number; sourceSampleRate: number };

/**
 * Makes a voice track (mono, in place, no word moves) clear and even: rumble off, tone balanced, sibilance and peaks
 * tamed, brought to `polishedVoiceLufs`. `sourceSampleRate` is what it was spoken at. Silence stays silent.
 */
export function polishVoice({ samples, sampleRate, sourceSampleRate }: PolishVoiceInput): void {
  const isNarrow = sourceSampleRate <= narrowSampleRate;
  createBiquad(designHighPass({ sampleRate, frequencyHz: rumbleHz, q: 0.707 }))(samples);
  if (isNarrow) createBiquad(designPeak({ sampleRate, ...whistle }))(samples);
  balanceVoiceTone(samples, sampleRate);
  if (!levelVoice(samples, sampleRate)) return;

  deEss({ samples, sampleRate, thresholdDb: sibilanceThresholdDb });
  compress({ samples, sampleRate, thresholdDb: compressorThresholdDb });
  if (isNarrow) addAir(samples, sampleRate);
  levelVoice(samples, sampleRate);
}

/** False if there is nothing to be heard. */
function levelVoice(samples: Float32Array, sampleRate: number): boolean {
  const lufs = measureLoudness([samples], sampleRate);
  if (lufs <= silenceLufs) return false;

  scaleInPlace(samples, decibelsToGain(polishedVoiceLufs - lufs));

  return true;
}
