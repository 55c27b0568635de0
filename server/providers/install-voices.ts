import type { SpeechEngine, Voice } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import type { ListedVoice } from "./listed-voice";

type FetchVoiceParts = NonNullable<SpeechEngine["installVoice"]>;

type Install = {
  abort: AbortController;
  userIds: Set<string>;
  progress?: ListedVoice["installing"];
  problem?: string;
};

/** Downloads voices in this process, and knows how far each download has come. `fetchParts` is single flight over processes. */
export function createVoiceInstalls(fetchParts: FetchVoiceParts) {
  const installs = new Map<string, Install>();

  async function run(voiceId: string, install: Install): Promise<void> {
    try {
      await fetchParts(voiceId, {
        signal: install.abort.signal,
        onProgress(progress) {
          install.progress = progress;
        },
      });
      // It may have been cancelled too late, and another begun.
      if (installs.get(voiceId) === install) installs.delete(voiceId);
    } catch (error) {
      if (install.abort.signal.aborted) return;
      install.progress = undefined;
      install.problem =
        error instanceof AppError ? error.userMessage : "The voice could not be downloaded; try again.";
    }
  }

  return {
    /** Begins to download a voice, unless it is being downloaded or present. Throws INVALID_INPUT for one that cannot speak here. */
    start(voice: Voice | undefined, userId: string): void {
      if (!voice || voice.missing !== undefined) {
        throw new AppError("INVALID_INPUT", voice?.missing ?? "There is no such voice.");
      }
      const { id, download } = voice;
      const running = installs.get(id);
      if (running?.problem === undefined) running?.userIds.add(userId);
      if (!download || (running && running.problem === undefined)) return;
      const install: Install = {
        abort: new AbortController(),
        userIds: new Set([userId]),
        progress: { doneBytes: 0, totalBytes: download.bytes },
      };
      installs.set(id, install);
      void run(id, install);
    },

    /** Stops the download of a voice, unless others wait for it as well. */
    cancel(voiceId: string, userId: string): void {
      const install = installs.get(voiceId);
      install?.userIds.delete(userId);
      if (!install || install.userIds.size > 0) return;

      install.abort.abort();
      installs.delete(voiceId);
    },

    /** Voices with the progress of their downloads. */
    describe(voices: readonly Voice[]): ListedVoice[] {
      return voices.map((voice) => {
        const { progress: installing, problem: installProblem } = installs.get(voice.id) ?? {};

        return { ...voice, ...(installing && { installing }), ...(installProblem && { installProblem }) };
      });
    },
  };
}
