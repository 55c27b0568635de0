import { addInto, decibelsToGain, fadeEdges, scaleInPlace } from "../shared/buffers";
import { createBiquad, designBandPass, designHighPass, designLowPass, designPeak } from "../signal/biquad";
import { measureLoudness, silenceLufs } from "../signal/loudness";
import { resample } from "../signal/resample";
import { compress } from "./compress";
import { deEss } from "./de-ess";
import { balanceVoiceTone } from "./voice-tone";

/** One piece of narration as its engine gave it: mono, -1..1. */
export type VoiceClip = { samples: Float32Array; sampleRate: number; startMs: number };

/** A clip may begin or end within a sound; so short a fade is heard as no fade, and its lack as a click. */
const edgeFadeMs = 4;

type BuildVoiceTrackInput = { voice: readonly VoiceClip[]; frames: number; sampleRate: number };

/**
 * All clips at their times on one mono track of `frames` frames, polished as one voice: no scene is louder or duller
 * than the next, and no filter starts anew at a joint. Clips that overlap add up.
 */
export function buildVoiceTrack({
  voice,
  frames,
  sampleRate,
}: BuildVoiceTrackInput): Float32Array<ArrayBuffer> {
  const track = new Float32Array(frames);
  const edgeFrames = (edgeFadeMs * sampleRate) / 1000;

  for (const { samples, sampleRate: fromRate, startMs } of voice) {
    const clip = resample({ samples, fromRate, toRate: sampleRate });
    fadeEdges(clip, edgeFrames, edgeFrames);
    addInto(track, clip, Math.round((startMs * sampleRate) / 1000), 1);
  }

  const sourceSampleRate = Math.max(0, ...voice.map((clip) => clip.sampleRate));
  if (voice.length > 0) polishVoice({ samples: track, sampleRate, sourceSampleRate });

  return track;
}

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

/** The consonants' band, and where the octave over it is let in. */
const airBand = { frequencyHz: 4600, q: 0.8 };
const airFromHz = 8000;
const airToHz = 11_000;
const airAmount = 0.5;
const blockFrames = 4096;

/**
 * Gives a voice of 16 kHz sampling a little of the breath over 8 kHz that it lacks, in place and without delay:
 * rectifying the band under it makes its octave above (as "exciters" do), and only what is over 8 kHz is kept.
 */
function addAir(samples: Float32Array, sampleRate: number): void {
  const takeBand = createBiquad(designBandPass({ sampleRate, ...airBand }));
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

    for (let i = 0; i < block.length; i += 1) block[i] = (block[i] ?? 0) + airAmount * (air[i] ?? 0);
  }
}
