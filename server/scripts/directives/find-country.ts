import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { nearestNames } from "../nearest-names";
import { scriptError, type ScriptContext } from "../script-context";
import { aliases, alpha3ByAlpha2 } from "./country-codes";

type Country = { countryCode: string; alpha2: string; names: string[] };

/**
 * The country that a script calls by a name (in English or the script's language), a common alias or an ISO 3166-1
 * code, with the numeric code of world-atlas and the label to show. Throws INVALID_INPUT with the nearest names.
 */
export function findCountry(
  written: string,
  line: number,
  context: ScriptContext,
): { countryCode: string; label: string } {
  const countries = listCountries(context.language);
  const key = toKey(written);
  const country = countries.find(({ names }) => names.some((name) => toKey(name) === key));

  if (country !== undefined)
    return { countryCode: country.countryCode, label: labelOf(written, country, context.language) };

  const names = countries.flatMap((candidate) => candidate.names.filter((name) => name.length > 3));
  const near = nearestNames(written, names);
  const hint =
    near.length === 0 ? "name a country, not a region or a city" : `did you mean ${near.join(", ")}`;
  throw scriptError(
    context,
    line,
    `the map has no country "${written}" (it leaves out the very small); ${hint}.`,
  );
}

function listCountries(language: string): Country[] {
  const english = new Intl.DisplayNames("en", { type: "region" });
  const local = new Intl.DisplayNames(language, { type: "region" });

  return atlas.objects.countries.geometries.flatMap((geometry) => {
    // Kosovo, Somaliland and Northern Cyprus have no ISO code in the atlas, and so none that the map could light.
    if (!("id" in geometry) || geometry.id === undefined) return [];

    const alpha2 = new Intl.Locale(`und-${geometry.id}`).region ?? "";
    const displayNames = [english.of(alpha2), local.of(alpha2)].filter((name) => name !== undefined);
    const codes = [geometry.id, alpha2, alpha3ByAlpha2.get(alpha2) ?? alpha2];
    const names = [geometry.properties.name, ...displayNames, ...(aliases[alpha2] ?? []), ...codes];

    return [{ countryCode: geometry.id, alpha2, names }];
  });
}

/** A code is shown as the name it stands for, a name as it is written. */
function labelOf(written: string, { alpha2 }: Country, language: string): string {
  const isCode = /^(\p{Lu}{2,3}|\d{3})$/u.test(written);

  return isCode ? (new Intl.DisplayNames(language, { type: "region" }).of(alpha2) ?? written) : written;
}

/** "The Côte d’Ivoire" and "cote d'ivoire" are one name. */
function toKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
