import { createFliteEngine } from "@/server/adapters/speech/flite/flite-engine";
import { createHibariEngine } from "@/server/adapters/speech/hibari/hibari-engine";
import { createKokoroEngine } from "@/server/adapters/speech/kokoro/kokoro-engine";
import type { SpeechEngine } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import type { Check, Finding } from "./check";

const pythonRepair = "Install Python 3.9 to 3.14 and run “npm run setup”";

/** Whether the voices speak: each engine says a word, in a process of its own that ends then. */
export const voiceChecks: readonly Check[] = [
  {
    ...{ name: "Built-in voices", isRequired: true, look: () => speakWith(createFliteEngine()) },
    repair: "Run “npm run setup”, which brings them.",
  },
  {
    ...{ name: "Voice Heart", isRequired: false, look: () => speakWith(createHibariEngine()) },
    repair: `${pythonRepair}; the built-in voices need neither.`,
  },
  {
    ...{ name: "Kokoro’s voices", isRequired: false, look: speakWithKokoro },
    repair: `${pythonRepair}; choosing one of these voices then downloads it, and “npm run voices -- --all” downloads all.`,
  },
];

async function speakWith(engine: SpeechEngine): Promise<Finding> {
  const [voice] = engine.voices;
  await speak(engine, voice?.id ?? "", "Ready.");

  return { summary: engine.voices.map(({ name }) => name).join(", ") };
}

async function speakWithKokoro(): Promise<Finding> {
  const engine = createKokoroEngine();
  const [first] = engine.voices;
  if (first?.missing !== undefined) throw new AppError("CONFIGURATION_INVALID", first.missing);
  const installed = engine.voices.filter(({ download }) => !download);
  const [ready] = installed;
  if (!ready) {
    throw new AppError("CONFIGURATION_INVALID", `None of the ${engine.voices.length} is installed.`);
  }
  await speak(engine, ready.id, "OK.");

  return { summary: `${installed.length} of ${engine.voices.length} are installed` };
}

async function speak(engine: SpeechEngine, voiceId: string, word: string): Promise<void> {
  try {
    await engine.synthesizeSentence({ words: [word], voiceId, speed: 1 });
  } finally {
    await engine.close();
  }
}
