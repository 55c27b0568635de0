import { trimEndOf } from "@/server/trim-end-of";
import { type City, isProvince, listCitiesNamed, longestCityName } from "./cities";
import { findCountry } from "./countries";
import { placeKey } from "./place-key";

export type CityMention = {
  city: City;
  /** As written, without its country. */
  label: string;
  /** The words that name it: from `start` up to, but not including, `end`. */
  start: number;
  end: number;
  /** Whether the name as often means a person or something else: "Charlotte", "Reading". */
  isAlsoOther: boolean;
};

/** A city is meant if it has at least this many times the inhabitants of the next one with its name. */
const leastLead = 4;

/** City names that in English more often mean something else: people, words, states, wars and treaties. */
const alsoOther = new Set(
  `aba angeles arlington armenia aurora austin bari batman bello berkeley beverly brest bristol buffalo cali campos carlisle
  charlotte chester chico clemson cleveland clinton columbia columbus concepcion concord constantine cork covington dallas darwin
  davenport dayton denver dover durham eugene everett florence franca francis franklin gary general george gombe granada
  grant hail hamilton hampton harrison houston hue irvine jackson jasper jefferson jos juan kent kochi laredo lawrence leon lima
  lincoln logan lowell luan madison male marion medina melbourne memphis mesa milton mobile modesto monroe montgomery
  natal nelson nice norfolk normal of olympia orange orlando osh palma paterson pereira perm perth phoenix plano portland
  providence queens quito reading rosario salem salta salvador samara santiago santos sari sofia soledad split springfield
  stamford stockton sydney taylor troy tula tyler van victoria vinh vladimir waterloo wellington windsor winston
  washington worth york kansas oklahoma georgia jersey alexandria santacruz santafe sanjose sanjuan sanantonio sanpedro`.split(
    /\s+/,
  ),
);

/**
 * Where words name cities: with a capital, as a whole name (not "Paris Hilton", "New London" or "Geneva Convention"), and only one
 * city: the only one of its name, by far the biggest, or the one in the country or state after its comma. `language` is BCP 47.
 */
export function findCityMentions(words: readonly string[], language: string): CityMention[] {
  const mentions: CityMention[] = [];

  for (let start = 0; start < words.length;) {
    const end = endOfName(words, start);
    const mention = end === undefined ? undefined : readMention(words, { start, end }, language);
    if (mention) mentions.push(mention);
    start = mention?.end ?? end ?? start + 1;
  }

  return mentions;
}

/** The end of the longest city name that begins at a word; undefined if none does. */
function endOfName(words: readonly string[], start: number): number | undefined {
  if (!startsWithCapital(words[start])) return undefined;
  let joined = "";
  let end: number | undefined;

  for (let index = start; index < words.length; index += 1) {
    const word = words[index] ?? "";
    joined += placeKey(word);
    if (joined.length > longestCityName()) break;
    // "Paris’s" is not found: a possessive is no place.
    if (listCitiesNamed(joined).length > 0) end = index + 1;
    if (endsClause(word)) break;
  }

  return end;
}

function readMention(
  words: readonly string[],
  { start, end }: { start: number; end: number },
  language: string,
): CityMention | undefined {
  const [before, last, after] = [words[start - 1], words[end - 1] ?? "", words[end]];
  const isPartOfName =
    (before !== undefined && startsWithCapital(before) && !endsClause(before) && start > 1) ||
    (!endsClause(last) && startsWithCapital(after));
  if (isPartOfName) return undefined;

  const label = trimLabel(words.slice(start, end).join(" "));
  const cities = listCitiesNamed(label);
  if (last.endsWith(",")) {
    const region = readRegion(words, end, language);
    // "Paris, Texas" is not the famous Paris.
    if (region) {
      const city = cities.find((candidate) => liesIn(candidate, region.name, language));

      return city && { city, label, start, end: region.end, isAlsoOther: false };
    }
  }

  const [city, next] = cities;
  if (!city || (next && next.population * leastLead > city.population)) return undefined;

  return { city, label, start, end, isAlsoOther: alsoOther.has(placeKey(label)) };
}

/** The country or state after a city's comma, also as two capitals, such as "TX". */
function readRegion(
  words: readonly string[],
  from: number,
  language: string,
): { name: string; end: number } | undefined {
  if (!startsWithCapital(words[from])) return undefined;

  for (const length of [3, 2, 1]) {
    const end = Math.min(words.length, from + length);
    const name = words.slice(from, end).join(" ");
    const isRegion = isProvince(name) || findCountry(name, language) !== null;
    if (isRegion || /^[A-Z]{2}\P{L}?$/u.test(name)) return { name, end };
  }

  return undefined;
}

function liesIn({ countryCode, province }: City, region: string, language: string): boolean {
  return findCountry(region, language)?.alpha2 === countryCode || placeKey(province) === placeKey(region);
}

/** Removes the marks that end a clause; "Washington, D.C." keeps its dots. */
function trimLabel(written: string): string {
  const label = trimEndOf(written, /[^\p{L}\p{M}.]/u);

  return /\p{Ll}\.$/u.test(label) ? label.slice(0, -1) : label;
}

function startsWithCapital(word: string | undefined): boolean {
  return /^["“‘'(]?\p{Lu}/u.test(word ?? "");
}

function endsClause(word: string): boolean {
  return /[,;:.!?)”"–—]$/u.test(word) && !/^(?:St|Ft|D\.C)\.$/u.test(word);
}
