import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import type { VideoOptions } from "./schema";

/** Options whose music is still named as in the script. */
export type ResolvedOptions = Omit<VideoOptions, "music"> & { music: string };

/** The voice of a script that names none. If it is missing, a new script names another (name-voice.ts). */
export const defaultVoiceId = "hibari:heart";

/**
 * The options of a video: its script's settings, else the defaults. `settings.language` is the parsed script's, which may be
 * detected. A Short gets captions that pop. Pure.
 */
export function resolveOptions(settings: ScriptSettings): ResolvedOptions {
  const { format = "landscape" } = settings;

  return {
    format,
    language: settings.language ?? "en",
    themeId: settings.themeId ?? "paper",
    captionStyle: settings.captionStyle ?? (format === "short" ? "pop" : "highlight"),
    voiceId: settings.voiceId ?? defaultVoiceId,
    speed: settings.speed ?? 1,
    pauses: settings.pauses ?? "normal",
    music: settings.music ?? "calm",
  };
}
