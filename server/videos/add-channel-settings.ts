import type { ChannelProfile } from "@/server/channels/schema";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { scriptError } from "@/server/script-format/script-problem";
import { resolveOptions } from "./resolve-options";

/**
 * A script that also says what its channel's profile says, where it says nothing itself and the defaults are others.
 * Pure. Throws ScriptError for a front matter that cannot be added to.
 */
export function addChannelSettings(script: string, profile: ChannelProfile): string {
  const settings = readSettings(script);
  if (!settings) {
    throw scriptError(
      "INVALID_FRONT_MATTER",
      1,
      `the front matter must be lines of "key: value", so that the channel's settings can be added to it.`,
    );
  }

  const { format = profile.format } = settings;
  const defaults = resolveOptions({ format });
  const { themeId, captionStyle, voiceId, speed, music } = profile;
  const added = {
    ...(format !== resolveOptions({}).format && { format }),
    ...(themeId !== defaults.themeId && { themeId }),
    ...(captionStyle !== defaults.captionStyle && { captionStyle }),
    ...(voiceId !== defaults.voiceId && { voiceId }),
    ...(speed !== defaults.speed && { speed }),
    ...(music !== defaults.music && { music }),
  };

  return writeSettings(script, { ...added, ...settings });
}
