import { AppError } from "../../../errors";
import { endProgram } from "../../processes/ask-program";
import { findPython } from "../python/find-python";
import { PYTHON_SAMPLE_RATE, speakInPython, toSpeakProgram } from "../python/speak-in-python";
import { requireKnownVoice } from "../require-known-voice";
import type { SpeechEngine, Voice } from "../speech-engine";

/** The package's version and our own revision: raise the latter whenever the same words would give another clip. */
const VERSION = "0.2.1-1";

const heart: Voice = {
  id: "heart",
  name: "Heart (natural, American English)",
  language: "en-US",
  gender: "female",
  readsIpa: true,
};

/** The voice "Heart": hibari in a process of its own (speak.py), where set-up could install it. */
export function createHibariEngine({ find = findPython } = {}): SpeechEngine {
  return {
    id: "hibari",
    version: VERSION,
    get voices() {
      const { missing } = find();

      return [missing === undefined ? heart : { ...heart, missing }];
    },
    sampleRate: PYTHON_SAMPLE_RATE,

    async synthesizeSentence(input) {
      requireKnownVoice([heart], input);
      const { python, missing } = find();
      if (python === undefined) throw new AppError("CONFIGURATION_INVALID", missing);

      // A sentence of 2,000 words takes 8 s of one core, and others may use that as well.
      const program = toSpeakProgram(python);

      return speakInPython({ program, input, language: heart.language, name: 'the voice "Heart"' });
    },

    async close() {
      const { python } = find();
      if (python !== undefined) await endProgram(toSpeakProgram(python));
    },
  };
}
