import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { aliases, alpha3ByAlpha2 } from "./country-codes";

export type Country = {
  /** ISO 3166-1 numeric, as in world-atlas. */
  countryCode: string;
  alpha2: string;
  names: string[];
  /** ISO 3166-1 in all three spellings. */
  codes: string[];
};

/** The countries that a map can light up, with all that they are called in English and in `language` (BCP 47). */
export function listCountries(language: string): Country[] {
  const english = new Intl.DisplayNames("en", { type: "region" });
  const local = new Intl.DisplayNames(language, { type: "region" });

  return atlas.objects.countries.geometries.flatMap((geometry) => {
    // Kosovo, Somaliland and Northern Cyprus have no ISO code in the atlas, and so none that the map could light.
    if (!("id" in geometry) || geometry.id === undefined) return [];

    const alpha2 = new Intl.Locale(`und-${geometry.id}`).region ?? "";
    const displayNames = [english.of(alpha2), local.of(alpha2)].filter((name) => name !== undefined);

    return [
      {
        countryCode: geometry.id,
        alpha2,
        names: [geometry.properties.name, ...displayNames, ...(aliases[alpha2] ?? [])],
        codes: [geometry.id, alpha2, alpha3ByAlpha2.get(alpha2) ?? alpha2],
      },
    ];
  });
}

/** What two spellings of a name have in common: "The Côte d’Ivoire" and "cote d'ivoire" are one. */
export function countryKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
