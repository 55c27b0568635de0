import { createFliteEngine } from "@/server/adapters/speech/flite/flite-engine";
import { createHibariEngine } from "@/server/adapters/speech/hibari/hibari-engine";
import { createKokoroEngine } from "@/server/adapters/speech/kokoro/kokoro-engine";
import type { SpeechEngine, Voice } from "@/server/adapters/speech/speech-engine";
import { suggestVoices } from "@/server/adapters/speech/suggest-voices";
import { AppError } from "@/server/errors";
import { createVoiceInstalls } from "./install-voices";
import type { ListedVoice } from "./listed-voice";
import { joinVoiceId, noVoiceId, splitVoiceId } from "./voice-id";

type SpeechProvider = Pick<SpeechEngine, "id" | "version" | "sampleRate" | "installVoice"> & {
  /** What everybody may speak with, as far as it is not missing on this machine. */
  listBuiltInVoices: () => readonly Voice[];
  /** What a workspace may speak with: a vendor is asked with that workspace's key. */
  listVoices: (workspaceId: string) => Promise<readonly Voice[]>;
  /** The engine as a workspace may use it: a vendor's takes that workspace's key. */
  open: (workspaceId: string) => Promise<SpeechEngine>;
  close: () => Promise<void>;
};

/** In the order of their voices in lists. */
const providers: readonly SpeechProvider[] = [
  createHibariEngine(),
  createKokoroEngine(),
  createFliteEngine(),
].map(toBuiltInProvider);

/** Everybody's, in a process or thread of its own that starts with the first sentence. */
function toBuiltInProvider(engine: SpeechEngine): SpeechProvider {
  return {
    id: engine.id,
    version: engine.version,
    sampleRate: engine.sampleRate,
    installVoice: engine.installVoice?.bind(engine),
    listBuiltInVoices: () => engine.voices,
    listVoices: () => Promise.resolve(engine.voices),
    open: () => Promise.resolve(engine),
    close: () => engine.close(),
  };
}

/** The engine that speaks with a voice in a workspace, and what that engine calls the voice. Throws INVALID_INPUT. */
export async function resolveSpeechEngine({
  workspaceId,
  voiceId,
}: {
  workspaceId: string;
  voiceId: string;
}): Promise<{ engine: SpeechEngine; voiceName: string }> {
  const { provider, voiceName } = findProvider(voiceId);

  return { engine: await provider.open(workspaceId), voiceName };
}

export type VoiceIdentity = { engine: string; engineVersion: string; voiceId: string };

/**
 * The parts of a voice that enter every clip's hash; opens no engine. A voice of an unknown engine has no version, and cannot
 * speak.
 */
export function identifyVoice(voiceId: string): VoiceIdentity {
  const { engineId, voiceName } = splitVoiceId(voiceId);
  const version = providers.find(({ id }) => id === engineId)?.version;

  return { engine: engineId, engineVersion: version ?? "", voiceId: voiceName };
}

/** The sample rate (Hz) of a voice's engine; undefined where that is unknown. */
export function sampleRateOf(voiceId: string): number | undefined {
  const { engineId } = splitVoiceId(voiceId);

  return providers.find(({ id }) => id === engineId)?.sampleRate;
}

/** The choice to have no voice; last in every list. */
export const noVoice: Voice = {
  id: noVoiceId,
  name: "No voice (music and captions)",
  // ISO 639 for several languages.
  language: "mul",
};

const installs = createVoiceInstalls(async (voiceId, options) => {
  const { provider, voiceName } = findProvider(voiceId);
  await provider.installVoice?.(voiceName, options);
});

/** Begins to download a built-in voice. Throws INVALID_INPUT for one that is unknown, or cannot speak on this machine. */
export function installVoice(voiceId: string, userId: string): void {
  installs.start(
    listBuiltInVoices().find(({ id }) => id === voiceId),
    userId,
  );
}

/** Stops the download of a voice, unless others wait for it as well. */
export function cancelVoiceInstall(voiceId: string, userId: string): void {
  installs.cancel(voiceId, userId);
}

/** The voices that a workspace can pick, with the progress of downloads; "no voice" is the last. */
export async function listVoices({ workspaceId }: { workspaceId: string }): Promise<ListedVoice[]> {
  const lists = await Promise.all(
    providers.map(async ({ id, listVoices: list }) => withEngine(id, await list(workspaceId))),
  );

  return [...installs.describe(lists.flat()), noVoice];
}

/** The voices that everybody has, without a vendor's key; of those that are missing on this machine, why. */
export function listBuiltInVoices(): Voice[] {
  return providers.flatMap(({ id, listBuiltInVoices: list }) => withEngine(id, list()));
}

/** Ends what the engines have started in this process. */
export async function closeSpeechEngines(): Promise<void> {
  await Promise.all(providers.map((provider) => provider.close()));
}

function findProvider(voiceId: string): { provider: SpeechProvider; voiceName: string } {
  const { engineId, voiceName } = splitVoiceId(voiceId);
  const provider = providers.find(({ id }) => id === engineId);
  if (!provider) {
    throw new AppError(
      "INVALID_INPUT",
      `There is no voice "${voiceId}": use ${suggestVoices(listBuiltInVoices())}.`,
    );
  }

  return { provider, voiceName };
}

function withEngine(engineId: string, voices: readonly Voice[]): Voice[] {
  return voices.map((voice) => ({ ...voice, id: joinVoiceId(engineId, voice.id) }));
}
