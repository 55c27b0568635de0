import { AppError } from "../../errors";
import type { SynthesizeSentenceInput, Voice } from "./speech-engine";
import { suggestVoices } from "./suggest-voices";

/** The voice that a sentence is to be spoken with. Throws INVALID_INPUT for one that there is not, or a speed out of 0.5 to 2. */
export function requireKnownVoice<Known extends Voice>(
  voices: readonly Known[],
  { voiceId, speed }: SynthesizeSentenceInput,
): Known {
  const voice = voices.find(({ id }) => id === voiceId);
  if (voice === undefined)
    throw new AppError("INVALID_INPUT", `There is no voice "${voiceId}": use ${suggestVoices(voices)}.`);
  if (!(speed >= 0.5 && speed <= 2))
    throw new AppError("INVALID_INPUT", `The speed ${speed} is not between 0.5 and 2.`);

  return voice;
}
