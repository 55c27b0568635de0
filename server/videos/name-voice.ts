import type { Voice } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { defaultVoiceId } from "./resolve-options";

/**
 * The script with a voice that speaks on this machine in its front matter, where it names none and the default is missing
 * here; `notice` says so. What is written down is then spoken by every machine alike. A front matter that cannot be added to
 * stays as it is: its video is refused, with what to install.
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
    notice: `${missing} Until then, ${name} speaks: the script names "${id}" now.`,
  };
}

/** The voice that a channel or a video starts with on this machine: the default, or where it is missing the first that is not. */
export function chooseDefaultVoiceId(voices: readonly Voice[] = listBuiltInVoices()): string {
  return voices.find(({ id, missing }) => id === defaultVoiceId && missing === undefined)
    ? defaultVoiceId
    : findPresentVoice(voices).id;
}

/** flite's are part of every installation. */
function findPresentVoice(voices: readonly Voice[]): Voice {
  const present = voices.find(({ missing, download }) => missing === undefined && download === undefined);
  if (!present) throw new AppError("CONFIGURATION_INVALID", 'No voice can speak here: run "npm run setup".');

  return present;
}
