import type { Voice } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { defaultVoiceId } from "./resolve-options";

/**
 * If a script names no voice and this machine lacks the default, adds the name of a present voice to the script, and returns
 * a notice. With the name in the script, every machine speaks it alike. A script whose front matter cannot be written
 * stays as it is; its video is then rejected, saying what to install.
 */
export function nameVoice(
  script: string,
  voices: readonly Voice[] = listBuiltInVoices(),
): { script: string; notice?: string } {
  const { missing } = voices.find(({ id }) => id === defaultVoiceId) ?? {};
  const settings = missing === undefined ? null : readSettings(script);
  if (!settings || settings.voiceId !== undefined) return { script };

  const { id, name } = findPresentVoice(voices);

  return {
    script: writeSettings(script, { voiceId: id }),
    notice: `${missing} Until then, ${name} speaks: the script now names "${id}".`,
  };
}

/** The voice that a channel or a video starts with on this machine: the default, else the first that is present. */
export function chooseDefaultVoiceId(voices: readonly Voice[] = listBuiltInVoices()): string {
  return voices.find(({ id, missing }) => id === defaultVoiceId && missing === undefined)
    ? defaultVoiceId
    : findPresentVoice(voices).id;
}

/** The first voice that can speak at once; flite's are part of every installation. */
function findPresentVoice(voices: readonly Voice[]): Voice {
  const present = voices.find(({ missing, download }) => missing === undefined && download === undefined);
  if (!present) throw new AppError("CONFIGURATION_INVALID", 'No voice can speak here: run "npm run setup".');

  return present;
}
