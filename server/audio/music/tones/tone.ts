import type { StereoBuffer } from "../../shared/buffers";

export type ToneInput = {
  frequencyHz: number;
  /** How long the key is held. */
  heldSeconds: number;
  sampleRate: number;
  random: () => number;
};

/** One sound of an instrument, at full velocity. Both sides may be the same array. */
export type Tone = StereoBuffer;
