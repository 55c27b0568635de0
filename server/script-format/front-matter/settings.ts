import { z } from "zod";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { thumbnailLayoutSchema } from "@/remotion/timeline/schemas/thumbnail-schema";
import { voiceIdSchema } from "@/server/providers/voice-id";
import { fitsDescription } from "../join-description";

/** All settings at their longest take half of this. Other requests wait while front matter is read. */
export const maxFrontMatterCharacters = 20_000;

/** YouTube's limit for `snippet.tags`, quotes and commas counted. */
const maxTagsCharacters = 500;

/** The effect that a video's music should have on the viewer. */
export const musicMoodSchema = z.enum(["calm", "curious", "hopeful", "driving", "tense", "cozy"]);
export type MusicMood = z.infer<typeof musicMoodSchema>;

/** One line for the person who chooses a mood. */
export const moodDescriptions: Record<MusicMood, string> = {
  calm: "Slow pads and a soft piano: explanations, nature, health.",
  curious: "Light mallets and plucked bass: how things work, odd facts.",
  hopeful: "Piano that opens up into a warm beat: success stories, progress.",
  driving: "Pulsing bass and muted plucks: technology, business, countdowns.",
  tense: "Low drone, sparse notes and a ticking clock: risks, crime, history's dark days.",
  cozy: "Unhurried electric piano and brushes: lifestyle, food, personal stories.",
};

/** How long the voice pauses between sentences and paragraphs. */
export const pauseLengthSchema = z.enum(["short", "normal", "long"]);
export type PauseLength = z.infer<typeof pauseLengthSchema>;

const soundFile = /\.(?:mp3|m4a|aac|wav|flac|ogg|opus)$/i;

/** Whether music is named by a file, and not by its mood. */
export function isSoundFile(music: string): boolean {
  return soundFile.test(music);
}

/** The value of `end-screen` for a video without one. */
export const noEndScreen = "none";
/** More words would be a scene of their own. */
const maxEndScreenCharacters = 120;
export const endScreenSchema = z.string().regex(/\S/).max(maxEndScreenCharacters);

/** A script's settings for its video, besides its scenes. They are written in the front matter or on the command line. */
export const scriptSettingsSchema = z
  .object({
    title: z.string().min(1),
    description: z
      .string()
      .refine(
        (description) => fitsDescription([description]),
        "YouTube takes descriptions of at most 5,000 bytes, one for a plain letter; shorten this one.",
      ),
    tags: z
      .array(z.string().min(1))
      .refine(
        (tags) => countTagCharacters(tags) <= maxTagsCharacters,
        "YouTube takes tags of at most 500 characters together, with the commas between them; leave some out.",
      ),
    /** BCP 47. */
    language: z.string().min(2).refine(isLanguageTag, { abort: true }).overwrite(shortenLanguageTag),
    format: formatSchema,
    themeId: themeIdSchema,
    captionStyle: captionStyleSchema,
    voiceId: voiceIdSchema,
    speed: z.number().min(0.5).max(2),
    pauses: pauseLengthSchema,
    music: z.union([musicMoodSchema, z.literal("none"), z.string().regex(soundFile)]),
    /** Each seed gives another piece of the same mood. */
    musicSeed: z
      .int()
      .min(0)
      .max(2 ** 31),
    credits: z.array(z.string()),
    thumbnailText: z.string(),
    /** One drawing or two, with a comma between them, or "none". */
    thumbnailIcon: z.string().min(1),
    thumbnailLayout: thumbnailLayoutSchema,
    endScreen: endScreenSchema,
  })
  .partial();
export type ScriptSettings = z.infer<typeof scriptSettingsSchema>;
export type SettingName = keyof ScriptSettings;

/** How each setting is written: `theme: paper` at the top of a script, `--theme paper` on the command line. */
const settingKeys: Record<SettingName, { key: string; expects: string }> = {
  title: { key: "title", expects: "text (in quotes if it is a number or holds a colon)" },
  description: { key: "description", expects: "text" },
  tags: { key: "tags", expects: "a list of words, such as [octopus, ocean]" },
  language: { key: "language", expects: "a language tag, such as en or pt-BR" },
  format: { key: "format", expects: `one of ${formatSchema.options.join(", ")}` },
  themeId: { key: "theme", expects: `one of ${themeIdSchema.options.join(", ")}` },
  captionStyle: { key: "captions", expects: `one of ${captionStyleSchema.options.join(", ")}` },
  voiceId: { key: "voice", expects: "the name of a voice" },
  speed: { key: "speed", expects: "a number from 0.5 to 2" },
  pauses: { key: "pauses", expects: `one of ${pauseLengthSchema.options.join(", ")}` },
  music: {
    key: "music",
    expects: `one of ${musicMoodSchema.options.join(", ")}, none, or the name of a sound file`,
  },
  musicSeed: { key: "music-seed", expects: "a whole number; each is another piece of the same mood" },
  credits: { key: "credits", expects: "a list of texts" },
  thumbnailText: { key: "thumbnail", expects: "text of at most seven words" },
  thumbnailIcon: { key: "thumbnail-icon", expects: "the names of one or two drawings, or none" },
  thumbnailLayout: {
    key: "thumbnail-layout",
    expects: `one of ${thumbnailLayoutSchema.options.join(", ")}`,
  },
  endScreen: {
    key: "end-screen",
    expects: `what the last scene asks of the viewer, in at most ${maxEndScreenCharacters} characters, or none`,
  },
};

export const settingNames = scriptSettingsSchema.keyof().options;

/** The key that a setting is written with. */
export function keyOfSetting(name: SettingName): string {
  return settingKeys[name].key;
}

/** All keys of settings, in the order of the documentation. */
export const writtenKeys = settingNames.map(keyOfSetting);

/** The setting that is written with a key. */
export function settingOfKey(key: string): SettingName | undefined {
  return settingNames.find((name) => settingKeys[name].key === key);
}

export type DecodedSettings =
  | { settings: ScriptSettings; problem?: undefined }
  | { settings?: undefined; problem: { key: string; reason: string } };

/** The settings from values by their written keys, or the first key whose value is wrong, and why. Pure. */
export function decodeSettings(values: Record<string, unknown>): DecodedSettings {
  const named: Partial<Record<SettingName, unknown>> = {};
  for (const [key, value] of Object.entries(values)) {
    const name = settingOfKey(key);
    if (name) named[name] = value;
  }

  const result = scriptSettingsSchema.safeParse(named);
  if (result.success) return { settings: result.data };

  const [issue] = result.error.issues;
  const name = settingNames.find((candidate) => candidate === issue?.path[0]) ?? "title";
  const { key, expects } = settingKeys[name];
  const isOwnSentence = issue?.code === "custom" && name !== "language";

  return { problem: { key, reason: isOwnSentence ? issue.message : `must be ${expects}` } };
}

export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** "de-AT" for "de-at-1996-x-own": no voice heeds variants and extensions, and they would give caches by language endless keys. */
function shortenLanguageTag(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);

  return [language, script, region].filter((part) => part !== undefined).join("-");
}

/** As YouTube counts: a comma between two tags, and quotes around one with a space. */
function countTagCharacters(tags: string[]): number {
  const quoted = tags.map((tag) => (/\s/.test(tag) ? `"${tag}"` : tag));

  return quoted.join(",").length;
}
