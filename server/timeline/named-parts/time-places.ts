import type { Caption, MapCity, OverlayOf } from "@/remotion/timeline/schema";
import { findCityMentions } from "@/server/script-format/parse/places/find-city-mentions";
import { findCountryMentions } from "@/server/script-format/parse/places/countries";
import { placeKey } from "@/server/script-format/parse/places/place-key";

/**
 * When each place of a map appears, in ms from the scene's start, countries before cities: when it is first named, in any order. A
 * place that is never named appears with the first that is. Empty if no place is ever named.
 */
export function timePlaces({
  overlay,
  captions,
  language,
}: {
  overlay: OverlayOf<"map">;
  captions: readonly Caption[];
  /** BCP 47. */
  language: string;
}): number[] {
  const spoken = captions.flatMap(({ text, startMs }) =>
    text
      .trim()
      .split(/\s+/)
      .map((word) => ({ word, startMs })),
  );
  const words = spoken.map(({ word }) => word);
  const countryMentions = findCountryMentions(words, language);
  const cityMentions = findCityMentions(words, language);
  const namedMs = [
    ...overlay.countries.map(
      ({ countryCode }) => countryMentions.find((mention) => mention.countryCode === countryCode)?.wordIndex,
    ),
    ...(overlay.cities ?? []).map(
      (city) =>
        findLabel(city.label, words) ?? cityMentions.find((mention) => isAt(mention.city, city))?.start,
    ),
  ].map((wordIndex) => (wordIndex === undefined ? undefined : spoken[wordIndex]?.startMs));
  const firstMs = Math.min(...namedMs.filter((startMs) => startMs !== undefined));

  return Number.isFinite(firstMs) ? namedMs.map((startMs) => startMs ?? firstMs) : [];
}

/** The index of the word with which a label is first spoken. */
function findLabel(label: string, words: readonly string[]): number | undefined {
  const length = label.split(/\s+/).length;
  const wanted = placeKey(label);
  const index = words.findIndex((word, start) => {
    const spoken = words.slice(start, start + length).join(" ");

    return (
      word.charAt(0) === word.charAt(0).toUpperCase() && placeKey(spoken.replace(/['’]s\b/u, "")) === wanted
    );
  });

  return index === -1 ? undefined : index;
}

function isAt(one: Pick<MapCity, "latitude" | "longitude">, other: MapCity): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude;
}
