import type { MapCity, OverlayOf } from "@/remotion/timeline/schema";
import { nearestNames } from "../../nearest-names";
import { scriptError } from "../../script-problem";
import { addNotice, type ScriptContext } from "../script-context";
import { type City, listCitiesNamed, listCityNames } from "./cities";
import { findCountry, type FoundCountry, listCountryNames } from "./countries";
import { placeKey } from "./place-key";

const arrow = /->|[→➔⟶]/u;
/** More names would cover the map. */
const mostPlaces = 20;
/** A city is clearly meant if it has at least this many times the inhabitants of the next one with its name. */
const leastLead = 4;

/**
 * `::map[Portugal, India; Lisbon -> Cape Town -> Calicut; Paris (Texas)]` as a map without a title: countries by name or code, cities
 * by name (with a country, state or coordinates in brackets), and routes with their stops. Throws ScriptError.
 */
export function readMap(text: string, line: number, context: ScriptContext): OverlayOf<"map"> {
  const parts = splitParts(text);
  const placeCount = parts.reduce((sum, part) => sum + part.split(arrow).length, 0);
  if (placeCount > mostPlaces) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::map has room for ${mostPlaces} places and stops, and not for ${placeCount}.`,
    );
  }
  const countries: OverlayOf<"map">["countries"] = [];
  const cities: MapCity[] = [];
  const routes: { stops: number[] }[] = [];
  const addCity = (city: MapCity) => {
    const known = cities.findIndex(
      ({ latitude, longitude }) => latitude === city.latitude && longitude === city.longitude,
    );

    return known === -1 ? cities.push(city) - 1 : known;
  };

  for (const part of parts) {
    const stops = part.split(arrow).map((stop) => stop.trim());
    if (stops.length > 1) {
      routes.push({ stops: stops.map((stop) => addCity(readCity(stop, line, context))) });
      continue;
    }
    const country = findCountry(part, context.language);
    if (country) countries.push({ countryCode: country.countryCode, label: country.label });
    else addCity(readCity(part, line, context));
  }

  return {
    kind: "map",
    countries,
    ...(cities.length > 0 && { cities }),
    ...(routes.length > 0 && { routes }),
  };
}

function readCity(written: string, line: number, context: ScriptContext): MapCity {
  const { name, where } = readPlace(written);
  const degrees = where === undefined ? null : readDegrees(where);
  if (degrees && name !== "") return { label: name, ...degrees };

  const cities = listCitiesNamed(name);
  const region = where === undefined ? undefined : findCountry(where, context.language);
  const fitting = cities.filter((city) => where === undefined || liesIn(city, where, region));
  const [city, next] = fitting;
  if (!city) throw scriptError("UNKNOWN_NAME", line, explainUnknown({ written, name, cities }, context));

  const country = new Intl.DisplayNames("en", { type: "region" }).of(city.countryCode) ?? city.countryCode;
  if (where === undefined && next && next.population * leastLead > city.population) {
    addNotice(
      context,
      line,
      `there are several places called "${name}"; the map shows the one in ${city.province || country}, ${country}. Another is written with its country or state: ${name} (${next.province || next.countryCode}).`,
    );
  }

  return { label: name, latitude: city.latitude, longitude: city.longitude };
}

/** Splits at commas and semicolons outside round brackets. */
function splitParts(text: string): string[] {
  const parts = [""];
  let isInside = false;
  for (const character of text) {
    if (character === "(") isInside = true;
    if (character === ")") isInside = false;
    if (!isInside && /[,،、;；]/u.test(character)) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }

  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** "Paris", "Springfield (Illinois)", "Pompeii (40.75 14.49)". */
function readPlace(written: string): { name: string; where?: string } {
  const bracket = written.indexOf("(");
  if (bracket === -1 || !written.endsWith(")")) return { name: written };

  return { name: written.slice(0, bracket).trim(), where: written.slice(bracket + 1, -1).trim() };
}

/** Degrees north and east, or null if they are not a place on the globe. */
function readDegrees(text: string): { latitude: number; longitude: number } | null {
  const numbers = text.split(/[\s,;]/u).filter((word) => word !== "");
  const [latitude = NaN, longitude = NaN] = numbers.map(Number);
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

  return numbers.length === 2 && isPlace ? { latitude, longitude } : null;
}

function liesIn(city: City, where: string, country: FoundCountry | null | undefined): boolean {
  return country?.alpha2 === city.countryCode || placeKey(city.province) === placeKey(where);
}

type Unknown = { written: string; name: string; cities: readonly City[] };

function explainUnknown({ written, name, cities }: Unknown, { language }: ScriptContext): string {
  if (cities.length > 0) {
    const places = cities.slice(0, 3).map(({ province, countryCode }) => province || countryCode);

    return `the map has no "${written}"; it knows ${name} in ${places.join(", ")}.`;
  }
  if (findCountry(name, language)) {
    return `a route leads from city to city, and "${name}" is a country; name a city of it.`;
  }
  const near = nearestNames(name, [...listCountryNames(language), ...listCityNames()]);
  const hint = near.length === 0 ? "" : `did you mean ${near.join(", ")}, or `;

  return `the map has no country or city "${name}"; ${hint}give its place in degrees north and east, such as ${name || "Pompeii"} (40.75 14.49)?`;
}
