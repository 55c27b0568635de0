import type { ListedVoice } from "@/server/providers/listed-voice";
import { noVoiceId } from "@/server/providers/voice-id";
import { describeVoice, engineLabel, engineOf, genderLabel, languageLabel, languageOf } from "./voice-labels";

/** An empty text stands for all. */
export type VoiceFilters = {
  search: string;
  language: string;
  accent: string;
  gender: string;
  engine: string;
};

export const noFilters: VoiceFilters = { search: "", language: "", accent: "", gender: "", engine: "" };

export type FilterOption = { id: string; name: string };

/** The voices that fit; each word of the search is in a voice's name or description. To have none fits every filter. Pure. */
export function filterVoices<Listed extends ListedVoice>(
  voices: readonly Listed[],
  { search, language, accent, gender, engine }: VoiceFilters,
): Listed[] {
  const words = foldText(search).split(/\s+/);

  return voices.filter(
    (voice) =>
      (voice.id === noVoiceId ||
        ((language === "" || languageOf(voice) === language) &&
          (accent === "" || voice.language === accent) &&
          (gender === "" || voice.gender === gender) &&
          (engine === "" || engineOf(voice) === engine))) &&
      words.every((word) => foldText(`${voice.name} ${describeVoice(voice)}`).includes(word)),
  );
}

/** What voices can be filtered by, each in the order of its names; accents only of the language that is chosen. Pure. */
export function listFilterOptions(
  listed: readonly ListedVoice[],
  { language }: Pick<VoiceFilters, "language">,
) {
  const voices = listed.filter(({ id }) => id !== noVoiceId);
  const languages = listOptions(voices.map(languageOf), languageLabel);
  const chosen = languages.length === 1 ? languages[0]?.id : language;
  const ofLanguage = voices.filter((voice) => languageOf(voice) === chosen);

  return {
    languages,
    accents: listOptions(
      ofLanguage.map(({ language: accent }) => accent),
      languageLabel,
    ),
    genders: listOptions(
      voices.flatMap(({ gender }) => gender ?? []),
      (gender) => genderLabel(gender),
    ),
    engines: listOptions(voices.map(engineOf), engineLabel),
  };
}

function listOptions<Id extends string>(ids: Id[], label: (id: Id) => string): FilterOption[] {
  return [...new Set(ids)]
    .map((id) => ({ id, name: label(id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

/** Without capitals and accents: "Zoë" is found by "zoe". */
function foldText(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
}
