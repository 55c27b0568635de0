import { decibelsToGain } from "../shared/buffers";
import type { WritableSound } from "../shared/sound";
import { limitTruePeak } from "../signal/limit";
import { measureLoudnessOf, silenceLufs } from "../signal/loudness";
import { measureTruePeakOf } from "../signal/true-peak";

/** AAC at 192 kb/s raises some peaks, by up to 0.15 dB (libfdk_aac, 18 mixes); a site encodes once more. */
const codecHeadroomDb = 0.6;

/** Limiting undoes part of a gain, on peaky sound most of it: each round asks for as much more as the last one lost. */
const mostRounds = 8;
const toleranceLu = 0.1;
const leastResponse = 0.3;

/** A whisper of noise should not become the programme; music alone starts 24 dB under its target. */
const largestGainDb = 36;

type MasterLoudnessInput = {
  mix: WritableSound;
  sampleRate: number;
  /** undefined: keep the level and only limit. */
  targetLufs: number | undefined;
  truePeakDb: number;
};

/** Brings the mix to its integrated loudness under its true peak, in place, and measures the result. */
export function masterLoudness(input: MasterLoudnessInput): { integratedLufs: number; truePeakDb: number } {
  const { mix, sampleRate, targetLufs, truePeakDb } = input;
  const ceilingDb = truePeakDb - codecHeadroomDb;
  let integratedLufs = measureLoudnessOf(mix, sampleRate);
  let response = 1;
  let givenDb = 0;

  for (let round = 0; round < mostRounds && integratedLufs > silenceLufs; round += 1) {
    const missingLu = (targetLufs ?? integratedLufs) - integratedLufs;
    if (round > 0 && Math.abs(missingLu) <= toleranceLu) break;

    const gainDb = Math.min(largestGainDb - givenDb, missingLu / response);
    givenDb += gainDb;
    limitTruePeak({ sound: mix, sampleRate, gain: decibelsToGain(gainDb), ceilingDb });

    const reachedLufs = measureLoudnessOf(mix, sampleRate);
    if (gainDb !== 0)
      response = Math.min(1, Math.max(leastResponse, (reachedLufs - integratedLufs) / gainDb));
    integratedLufs = reachedLufs;
  }

  return { integratedLufs, truePeakDb: measureTruePeakOf(mix) };
}
