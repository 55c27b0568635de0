import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { toVoiceId } from "@/server/providers/voice-id";
import { moodSchema } from "@/server/renders/audio/music/schema";
import type { FrontMatter } from "@/server/script-format/schema";
import { pickName } from "./pick-name";
import type { VideoOptions } from "./schema";

/** What a person asked for, as text, wherever they said it. */
export type RequestedOptions = {
  format?: string;
  theme?: string;
  captions?: string;
  voice?: string;
  speed?: string;
  music?: string;
  musicSeed?: string;
};

export type ResolvedOptions = Omit<VideoOptions, "music"> & {
  music: { kind: "mood"; mood: string; seed: number } | { kind: "file"; path: string } | { kind: "none" };
};

const audioFile = /\.(?:mp3|m4a|aac|wav|flac|ogg|opus)$/i;

/**
 * The options of a video: what was asked for first, then the script's front matter, then the defaults (a Short gets
 * captions that pop). Throws INVALID_INPUT with the valid names where one is unknown.
 */
export function resolveOptions(requested: RequestedOptions, frontMatter: FrontMatter): ResolvedOptions {
  const format = pickName(
    "format",
    requested.format ?? frontMatter.format ?? "landscape",
    formatSchema.options,
  );
  const captionStyle =
    requested.captions ?? frontMatter.captions ?? (format === "short" ? "pop" : "highlight");

  return {
    format,
    language: frontMatter.language ?? "en",
    themeId: pickName("theme", requested.theme ?? frontMatter.theme ?? "paper", themeIdSchema.options),
    captionStyle: pickName("caption style", captionStyle, captionStyleSchema.options),
    voiceId: pickVoice(requested.voice ?? frontMatter.voice),
    speed: pickNumber("speed", requested.speed ?? frontMatter.speed ?? 1, { min: 0.5, max: 2 }),
    music: pickMusic(requested, frontMatter),
  };
}

/** Whether music is named by a file, and not by its mood. */
export function isAudioFile(name: string): boolean {
  return audioFile.test(name);
}

function pickVoice(name: string | undefined): string {
  const ids = listBuiltInVoices().map(({ id }) => id);
  if (name !== undefined && ids.includes(toVoiceId(name))) return toVoiceId(name);

  return pickName("voice", name ?? ids[0] ?? "", ids);
}

function pickNumber(
  what: string,
  value: string | number,
  { min, max }: { min: number; max: number },
): number {
  const number = Number(value);
  if (!(number >= min && number <= max)) {
    throw new AppError(
      "INVALID_INPUT",
      `The ${what} must be a number from ${min} to ${max}, not "${value}".`,
    );
  }

  return number;
}

function pickMusic(requested: RequestedOptions, frontMatter: FrontMatter): ResolvedOptions["music"] {
  const name = requested.music ?? frontMatter.music ?? "calm";
  if (name === "none") return { kind: "none" };
  if (isAudioFile(name)) return { kind: "file", path: name };

  const seed = pickNumber("music seed", requested.musicSeed ?? 1, { min: 0, max: 2 ** 31 });

  return {
    kind: "mood",
    mood: pickName("music", name, [...moodSchema.options, "none"]),
    seed: Math.trunc(seed),
  };
}
