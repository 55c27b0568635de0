import { AppError } from "../../errors";
import { readIpaWord } from "./ipa/ipa-words";
import type { SynthesizeSentenceInput, Voice } from "./speech-engine";
import { suggestVoices } from "./suggest-voices";

/** The voice that a sentence is to be spoken with. Throws INVALID_INPUT for one that there is not, a speed out of 0.5 to 2, or phonetic symbols that it cannot read. */
export function requireKnownVoice<Known extends Voice>(
  voices: readonly Known[],
  { voiceId, speed, words }: SynthesizeSentenceInput,
): Known {
  const voice = voices.find(({ id }) => id === voiceId);
  if (voice === undefined)
    throw new AppError("INVALID_INPUT", `There is no voice "${voiceId}": use ${suggestVoices(voices)}.`);
  if (!(speed >= 0.5 && speed <= 2))
    throw new AppError("INVALID_INPUT", `The speed ${speed} is not between 0.5 and 2.`);
  const word = voice.readsIpa ? undefined : words.find((one) => readIpaWord(one));
  if (word !== undefined) {
    const cure = "spell how it sounds, or choose a natural voice";
    throw new AppError(
      "INVALID_INPUT",
      `The voice ${voice.name} cannot read phonetic symbols, such as “${word}”; ${cure}.`,
    );
  }

  return voice;
}
