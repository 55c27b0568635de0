import { nearestNames } from "../../nearest-names";
import type { ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import { type Country, countryKey, listCountries } from "./country-names";

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
  const key = countryKey(written);
  const country = countries.find(({ names, codes }) =>
    [...names, ...codes].some((name) => countryKey(name) === key),
  );

  if (country !== undefined)
    return { countryCode: country.countryCode, label: labelOf(written, country, context.language) };

  const names = countries.flatMap((candidate) => candidate.names.filter((name) => name.length > 3));
  const near = nearestNames(written, names);
  const hint =
    near.length === 0 ? "name a country, not a region or a city" : `did you mean ${near.join(", ")}`;
  throw scriptError(
    "UNKNOWN_NAME",
    line,
    `the map has no country "${written}" (it leaves out the very small); ${hint}.`,
  );
}

/** A code is shown as the name it stands for, a name as it is written. */
function labelOf(written: string, { alpha2 }: Country, language: string): string {
  const isCode = /^(?:\p{Lu}{2,3}|\d{3})$/u.test(written);

  return isCode ? (new Intl.DisplayNames(language, { type: "region" }).of(alpha2) ?? written) : written;
}
