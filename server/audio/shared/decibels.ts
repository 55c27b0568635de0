/** Amplitude factor of a level in dB: 10^(dB/20). */
export function decibelsToGain(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Level in dB of an amplitude factor; -Infinity for 0. */
export function gainToDecibels(gain: number): number {
  return 20 * Math.log10(gain);
}
