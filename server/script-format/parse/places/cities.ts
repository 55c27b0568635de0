import { z } from "zod";
import { cityAliases } from "./city-aliases";
import cityTable from "./cities.json" with { type: "json" };
import { placeKey } from "./place-key";

export type City = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** The local name of the state or province. */
  province: string;
  latitude: number;
  longitude: number;
  /** The inhabitants of the whole urban area; 0 where nobody counted. */
  population: number;
};

const tableSchema = z.record(
  z.string().length(2),
  z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.number()])),
);

type CityIndex = { byKey: Map<string, City[]>; provinces: Set<string>; longestKey: number };

let index: CityIndex | undefined;

/**
 * All cities with a name (English, local, or a common alias), the biggest first. They are Natural Earth's populated places (public
 * domain): capitals, big cities, and small towns of some importance.
 */
export function listCitiesNamed(name: string): readonly City[] {
  return getIndex().byKey.get(placeKey(name)) ?? [];
}

/** The names of all cities, for "did you mean". */
export function listCityNames(): string[] {
  return [...getIndex().byKey.values()].flatMap((cities) => cities.map(({ name }) => name));
}

/** Whether a state or province with a city has that name. */
export function isProvince(name: string): boolean {
  return getIndex().provinces.has(placeKey(name));
}

/** The length of the longest city name, in letters: a search for one may stop there. */
export function longestCityName(): number {
  return getIndex().longestKey;
}

function getIndex(): CityIndex {
  index ??= buildIndex();

  return index;
}

/** Read once, when a script first names a city. */
function buildIndex(): CityIndex {
  const byKey = new Map<string, City[]>();
  const provinces = new Set<string>();
  const add = (key: string, city: City) => {
    const known = byKey.get(key) ?? [];
    if (!known.includes(city)) byKey.set(key, [...known, city]);
  };

  for (const [countryCode, rows] of Object.entries(tableSchema.parse(cityTable))) {
    for (const [name, province, latitude, longitude, population] of rows) {
      add(placeKey(name), { name, countryCode, province, latitude, longitude, population });
      if (province !== "") provinces.add(placeKey(province));
    }
  }
  for (const { alias, name, countryCode } of cityAliases) {
    const city = byKey.get(placeKey(name))?.find((candidate) => candidate.countryCode === countryCode);
    if (city) add(placeKey(alias), city);
  }
  for (const [key, cities] of byKey) {
    byKey.set(
      key,
      cities.toSorted((one, other) => other.population - one.population),
    );
  }

  return { byKey, provinces, longestKey: Math.max(...[...byKey.keys()].map((key) => key.length)) };
}
