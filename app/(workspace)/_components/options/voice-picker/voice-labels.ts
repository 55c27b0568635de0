import { getLocaleName } from "@/server/languages/language-name";
import type { ListedVoice } from "@/server/providers/listed-voice";
import { noVoiceId, splitVoiceId } from "@/server/providers/voice-id";

/** Engines, as people choose between them. */
const engineNames: Record<string, string> = {
  hibari: "Natural, fast",
  kokoro: "Natural, slower",
  flite: "Built-in, robotic",
};

/** The part of a voice's id that names its engine. */
export function engineOf({ id }: Pick<ListedVoice, "id">): string {
  return splitVoiceId(id).engineId;
}

export function engineLabel(engine: string): string {
  return engineNames[engine] ?? engine;
}

export function genderLabel(gender: NonNullable<ListedVoice["gender"]>): string {
  return gender === "female" ? "Woman" : "Man";
}

/** "British English · Woman"; for "no voice", what the video has instead. */
export function speakerLabel({ id, language, gender }: ListedVoice): string {
  if (id === noVoiceId) return "Music and captions";

  return [getLocaleName(language), ...(gender ? [genderLabel(gender)] : [])].join(" · ");
}

/** "British English · Woman · Natural, slower". */
export function describeVoice(voice: ListedVoice): string {
  return voice.id === noVoiceId
    ? speakerLabel(voice)
    : `${speakerLabel(voice)} · ${engineLabel(engineOf(voice))}`;
}
