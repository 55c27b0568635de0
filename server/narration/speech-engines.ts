import { createFliteEngine } from "@/server/adapters/speech/flite/flite-engine";
import type { SpeechEngine } from "@/server/adapters/speech/speech-engine";

let engine: SpeechEngine | undefined;

/** The engine that speaks for this process: the built-in one, in a thread of its own, started on first use. */
export function getSpeechEngine(): SpeechEngine {
  engine ??= createFliteEngine();

  return engine;
}

/** Ends the engine's thread. */
export async function closeSpeechEngine(): Promise<void> {
  const closing = engine;
  engine = undefined;
  await closing?.close();
}
