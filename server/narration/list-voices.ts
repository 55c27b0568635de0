import { fliteVoices } from "@/server/adapters/speech/flite/voices";
import type { Voice } from "@/server/adapters/speech/speech-engine";

/** The voices a person can pick; the first is the default. */
export function listVoices(): readonly Voice[] {
  return fliteVoices;
}
