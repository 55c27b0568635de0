import { geoDistance } from "d3-geo";
import type { OverlayOf } from "@/remotion/timeline/schema";
import { textOf } from "../inline/inline-run";
import { type CityMention, findCityMentions } from "../places/find-city-mentions";
import type { Piece } from "../sentences/cut-pieces";
import type { FoundScene } from "./found-scene";

/** A sentence that denies or only imagines something gets no map. */
const unreal =
  /\b(?:not|never|no|nobody|nothing|without|would|could|might|may|if|unless|wanted|hoped|planned|refused|failed|dreamed|dreamt|imagine|instead)\b|n[’']t\b|\?/i;

/** Words for going from place to place, and for what goes or leads there. */
const movements = new Set(
  `sailed sails sail sailing flew flies fly flying flown travelled traveled travels travelling traveling travel journeyed walked walks
  walking marched marches marching drove drives driving rode rides riding moved moves moving went goes going gone came crossed
  crossing shipped ships shipping carried carries migrated fled rowed cycled hiked trekked returned transported steamed
  voyage journey route trip flight flights expedition march railway railroad train trains road caravan caravans ferry crossing
  pilgrimage passage retreat motorway highway canal pipeline cable`.split(/\s+/),
);
const departures = new Set(["left", "leaves", "leaving", "departed"]);
const leaving = /\b(?:from|left|leaves|leaving|departed)\b/i;
/** Words that may stand between "from" and its city. */
const harbour = new Set(["the", "port", "city", "harbour", "harbor", "town", "of"]);
const towards = new Set(["to", "via", "through", "towards", "toward", "reached", "reaching"]);
/** With more words between two stops, the sentence tells of something else. */
const mostWordsBetween = 14;
/** Nearer stops would look like one dot on the map. */
const leastDistanceKm = 60;
const earthRadiusKm = 6371;

const happenings = new Set(
  `born died killed murdered assassinated executed buried crowned arrested built founded opened began begun started ended erupted
  struck exploded signed discovered invented hit met held happened fell destroyed burned burnt launched landed collapsed staged
  premiered debuted married gathered established demonstrated shown tested published unveiled performed crashed sank stormed
  occurred ended spread appeared arrived shot`.split(/\s+/),
);
const year = /\b(?:1\d{3}|20\d\d)\b/;
/** The name of a smaller place is more often a person's. */
const leastInhabitants = 100_000;
const placing = new Set(["in", "at", "near", "outside", "over"]);

/**
 * The map for an English sentence: the route of a movement from one city to another ("In 1498 Vasco da Gama sailed from Lisbon to
 * Calicut."), or the city where something happened in a year. Null wherever a name, or what the sentence says of it, is in doubt.
 */
export function findMap({ runs, utterances }: Piece, language: string): FoundScene | null {
  const [utterance] = utterances;
  const isBold = runs.some(({ boldPhrase }) => boldPhrase !== undefined);
  if (!/^en\b/i.test(language) || utterances.length !== 1 || utterance?.isClause || isBold) return null;

  const text = textOf(runs).trim();
  // Most sentences have no map: their words are not looked up.
  if (!(leaving.test(text) || year.test(text)) || unreal.test(text)) return null;
  const words = text.split(/\s+/);
  const mentions = findCityMentions(words, language);
  const stops = findRoute(words, mentions);
  const cities = stops ?? findHappening(words, mentions, text);
  if (cities === null) return null;

  const overlay: OverlayOf<"map"> = {
    kind: "map",
    countries: [],
    cities: cities.map(({ label, city: { latitude, longitude } }) => ({ label, latitude, longitude })),
    ...(stops && { routes: [{ stops: stops.map((_, index) => index) }] }),
  };

  return { overlay, pieceCount: 1, showsCaptions: true };
}

/** The stops of a movement, in order; null where nothing moves, two stops are too near, or all names might be people's. */
function findRoute(words: readonly string[], mentions: readonly CityMention[]): CityMention[] | null {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}’'-]/gu, ""));
  const departure = mentions.findIndex(({ start }) => leadsOut(plain, start) !== undefined);
  const first = mentions[departure];
  if (!first) return null;

  const out = leadsOut(plain, first.start) ?? 0;
  const stops = [first];
  for (const mention of mentions.slice(departure + 1)) {
    const between = plain.slice(stops.at(-1)?.end, mention.start);
    const isLeft = departures.has(plain[out] ?? "") && between.at(-1) === "for";
    const leads =
      isLeft ||
      towards.has(between.at(-1) ?? "") ||
      (stops.length > 1 && /^(?:and)?$/.test(between.join(" ")));
    if (!leads || between.length > mostWordsBetween) break;
    stops.push(mention);
  }
  const [second] = stops.slice(1);
  const around = [...plain.slice(Math.max(0, out - 7), out + 1), ...plain.slice(first.end, second?.start)];
  const moves = departures.has(plain[out] ?? "") || around.some((word) => movements.has(word));
  const areApart = stops.every(
    (stop, index) => index === 0 || distanceKm(stops[index - 1], stop) >= leastDistanceKm,
  );
  const isSure = stops.some(({ isAlsoOther }) => !isAlsoOther);

  return second && moves && areApart && isSure ? stops : null;
}

/** The index of the word before a city which says that something leaves it: "from", "from the port of", "left". */
function leadsOut(words: readonly string[], start: number): number | undefined {
  let index = start - 1;
  while (harbour.has(words[index] ?? "")) index -= 1;
  const word = words[index] ?? "";

  return word === "from" || (departures.has(word) && index === start - 1) ? index : undefined;
}

function distanceKm(one: CityMention | undefined, other: CityMention): number {
  if (!one) return 0;
  const at = ({ city }: CityMention): [number, number] => [city.longitude, city.latitude];

  return earthRadiusKm * geoDistance(at(one), at(other));
}

/** The only city of a sentence that says what happened there and in which year; null for all other sentences. */
function findHappening(
  words: readonly string[],
  mentions: readonly CityMention[],
  text: string,
): CityMention[] | null {
  const [mention] = mentions;
  if (!mention || mentions.length !== 1 || mention.isAlsoOther || !year.test(text)) return null;
  const happens = words.some((word) => happenings.has(word.toLowerCase().replace(/\P{L}/gu, "")));
  const isIn = placing.has(words[mention.start - 1]?.toLowerCase() ?? "");

  return happens && isIn && mention.city.population >= leastInhabitants ? [mention] : null;
}
