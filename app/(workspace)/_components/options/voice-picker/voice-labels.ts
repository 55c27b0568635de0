import type { ListedVoice } from "@/server/providers/listed-voice";
import { noVoiceId } from "@/server/providers/voice-id";

/** What people know an engine by. */
const engineNames: Record<string, string> = {
  hibari: "Natural, fast",
  kokoro: "Natural, slower",
  flite: "Built-in, robotic",
};

/** The part of a voice's id that names its engine. */
export function engineOf({ id }: Pick<ListedVoice, "id">): string {
  return id.split(":")[0] ?? id;
}

export function engineLabel(engine: string): string {
  return engineNames[engine] ?? engine;
}

/** "Heart" of "Heart (natural, American English)": where its language stands beside it. */
export function shortName({ name }: Pick<ListedVoice, "name">): string {
  return name.replace(/ \([^)]*\)$/, "");
}

/** "English" for "en", "British English" for "en-GB". */
export function languageLabel(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
}

/** "en" of "en-GB". */
export function languageOf({ language }: Pick<ListedVoice, "language">): string {
  return new Intl.Locale(language).language;
}

export function genderLabel(gender: NonNullable<ListedVoice["gender"]>): string {
  return gender === "female" ? "Woman" : "Man";
}

/** "British English · Woman", and what the choice to have no voice means. */
export function speakerLabel({ id, language, gender }: ListedVoice): string {
  if (id === noVoiceId) return "Music and captions";

  return [languageLabel(language), ...(gender ? [genderLabel(gender)] : [])].join(" · ");
}

/** "British English · Woman · Natural, slower". */
export function describeVoice(voice: ListedVoice): string {
  return voice.id === noVoiceId
    ? speakerLabel(voice)
    : `${speakerLabel(voice)} · ${engineLabel(engineOf(voice))}`;
}
