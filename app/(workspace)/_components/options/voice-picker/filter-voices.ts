import { getLocaleName, primaryLanguage } from "@/server/languages/language-name";
import type { ListedVoice } from "@/server/providers/listed-voice";
import { noVoiceId } from "@/server/providers/voice-id";
import { describeVoice, engineLabel, engineOf, genderLabel } from "./voice-labels";

/** An empty text matches all voices. */
export type VoiceFilters = {
  search: string;
  language: string;
  accent: string;
  gender: string;
  engine: string;
};

export const noFilters: VoiceFilters = { search: "", language: "", accent: "", gender: "", engine: "" };

export type FilterOption = { id: string; name: string };

/** The voices that match all filters, and whose name or description contains each word of the search. "No voice" matches every filter. Pure. */
export function filterVoices<Listed extends ListedVoice>(
  voices: readonly Listed[],
  { search, language, accent, gender, engine }: VoiceFilters,
): Listed[] {
  const words = foldText(search).split(/\s+/);

  return voices.filter(
    (voice) =>
      (voice.id === noVoiceId ||
        ((language === "" || primaryLanguage(voice.language) === language) &&
          (accent === "" || voice.language === accent) &&
          (gender === "" || voice.gender === gender) &&
          (engine === "" || engineOf(voice) === engine))) &&
      words.every((word) => foldText(`${voice.name} ${describeVoice(voice)}`).includes(word)),
  );
}

/** The choices of each filter, sorted by name; accents only for the language that is chosen. Pure. */
export function listFilterOptions(
  listed: readonly ListedVoice[],
  { language }: Pick<VoiceFilters, "language">,
) {
  const voices = listed.filter(({ id }) => id !== noVoiceId);
  const languages = listOptions(
    voices.map((voice) => primaryLanguage(voice.language)),
    getLocaleName,
  );
  const chosen = languages.length === 1 ? languages[0]?.id : language;
  const ofLanguage = voices.filter((voice) => primaryLanguage(voice.language) === chosen);

  return {
    languages,
    accents: listOptions(
      ofLanguage.map(({ language: accent }) => accent),
      getLocaleName,
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
