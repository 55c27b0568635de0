import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = new URL("../node_modules/city-timezones/data/cityMap.json", import.meta.url);
const target = `${root}server/script-format/parse/places/cities.json`;

/** A hundredth of a degree is a kilometre: less than a pin covers on any map. */
const round = (degrees) => Math.round(degrees * 100) / 100;

/**
 * Writes the populated places of Natural Earth (public domain), as city-timezones (MIT) has them, in an eighth of their size:
 * by country, each as its name, province, latitude, longitude and inhabitants, the biggest first.
 */
function deriveCities() {
  const byCountry = {};
  const places = JSON.parse(readFileSync(source, "utf8")).toSorted((one, other) => other.pop - one.pop);
  for (const { city, iso2, province, lat, lng, pop } of places) {
    // Bases in Antarctica are no cities, and some disputed places have no country here.
    if (!/^[A-Z]{2}$/.test(iso2) || iso2 === "AQ") continue;
    (byCountry[iso2] ??= []).push([city, province ?? "", round(lat), round(lng), Math.round(pop)]);
  }
  const lines = Object.entries(byCountry)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([country, cities]) => `"${country}":${JSON.stringify(cities)}`);
  writeFileSync(target, `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${places.length} places, ${lines.length} countries`);
}

deriveCities();
