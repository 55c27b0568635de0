import type { Voice } from "../speech-engine";

type FliteVoice = Voice & {
  /** `duration_stretch` at the voice's natural pace: 1 is flite's own; rms is understood best a little faster. */
  naturalStretch: number;
};

/** The good voices inside flite; the first is the default. Their ids are flite's own names. */
export const fliteVoices: readonly FliteVoice[] = [
  { id: "rms", name: "Built-in man (American English)", language: "en-US", naturalStretch: 0.92 },
  { id: "slt", name: "Built-in woman (American English)", language: "en-US", naturalStretch: 1 },
  { id: "awb", name: "Built-in man (Scottish English)", language: "en-GB", naturalStretch: 1 },
];
