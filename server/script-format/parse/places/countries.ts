import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { createBoundedMemo } from "@/server/bounded-memo";
import { trimEndOf } from "@/server/trim-end-of";
import { placeKey } from "./place-key";

/** ISO 3166-1 alpha-2 and alpha-3 codes of the countries in world-atlas; Intl knows all other names and codes. */
const alpha3ByAlpha2 = new Map(
  (
    "AE:ARE AF:AFG AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AT:AUT AU:AUS AZ:AZE BA:BIH BD:BGD BE:BEL BF:BFA BG:BGR " +
    "BI:BDI BJ:BEN BN:BRN BO:BOL BR:BRA BS:BHS BT:BTN BW:BWA BY:BLR BZ:BLZ CA:CAN CD:COD CF:CAF CG:COG CH:CHE " +
    "CI:CIV CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DO:DOM DZ:DZA EC:ECU " +
    "EE:EST EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FR:FRA GA:GAB GB:GBR GE:GEO GH:GHA GL:GRL " +
    "GM:GMB GN:GIN GQ:GNQ GR:GRC GT:GTM GW:GNB GY:GUY HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IN:IND " +
    "IQ:IRQ IR:IRN IS:ISL IT:ITA JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KP:PRK KR:KOR KW:KWT KZ:KAZ LA:LAO " +
    "LB:LBN LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MD:MDA ME:MNE MG:MDG MK:MKD ML:MLI MM:MMR " +
    "MN:MNG MR:MRT MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM NC:NCL NE:NER NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NZ:NZL " +
    "OM:OMN PA:PAN PE:PER PG:PNG PH:PHL PK:PAK PL:POL PR:PRI PS:PSE PT:PRT PY:PRY QA:QAT RO:ROU RS:SRB RU:RUS " +
    "RW:RWA SA:SAU SB:SLB SD:SDN SE:SWE SI:SVN SK:SVK SL:SLE SN:SEN SO:SOM SR:SUR SS:SSD SV:SLV SY:SYR SZ:SWZ " +
    "TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TL:TLS TM:TKM TN:TUN TR:TUR TT:TTO TW:TWN TZ:TZA UA:UKR UG:UGA US:USA " +
    "UY:URY UZ:UZB VE:VEN VN:VNM VU:VUT YE:YEM ZA:ZAF ZM:ZMB ZW:ZWE"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** Common names that neither Intl nor world-atlas lists. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  AE: ["Emirates", "UAE"],
  CD: ["DRC", "DR Congo", "Democratic Republic of the Congo", "Congo-Kinshasa"],
  CF: ["Central African Republic"],
  CG: ["Republic of the Congo", "Congo-Brazzaville"],
  CI: ["Ivory Coast"],
  CZ: ["Czech Republic"],
  DO: ["Dominican Republic"],
  GB: ["UK", "Britain", "Great Britain"],
  GQ: ["Equatorial Guinea"],
  IR: ["Persia"],
  KP: ["Democratic People's Republic of Korea"],
  KR: ["Korea", "Republic of Korea"],
  MK: ["North Macedonia"],
  MM: ["Burma", "Myanmar"],
  NL: ["Holland"],
  RU: ["Russian Federation"],
  SS: ["South Sudan"],
  SZ: ["Swaziland", "Eswatini"],
  TL: ["East Timor"],
  TR: ["Turkey", "Türkiye"],
  US: ["America", "United States of America"],
};

type Lexicon = {
  /** The country of each name; names that only contain a country's name map to `noCountry`. */
  byKey: Map<string, string>;
  longestKey: number;
  /** By each name and code. */
  countries: Map<string, Country>;
};

export type CountryMention = { countryCode: string; wordIndex: number };

/** Large parts of America, whose names contain that of one of its countries (UN M49, as Intl names them). */
const regionCodes = ["003", "005", "013", "419"];
/** Names that contain a country's name but mean something else. */
const otherNames = [
  ...[
    "New Mexico",
    "Gulf of Mexico",
    "New Guinea",
    "Gulf of Guinea",
    "Guinea pig",
    "Guinea pigs",
    "Guinea fowl",
  ],
  ...[
    "Northern Ireland",
    "Brazil nut",
    "Brazil nuts",
    "South China Sea",
    "Sea of Japan",
    "Lake Chad",
    "New South Wales",
  ],
];
const noCountry = "000";
/** All other codes are also words or abbreviations: IT, IN, ID, CAN. */
const spokenCodes = new Map([
  ["US", "840"],
  ["USA", "840"],
]);
const memo = createBoundedMemo<Lexicon>({ maxEntries: 10, maxKeyLength: 35 });

/**
 * Where words name countries: by a name in English or in `language` (BCP 47), or a common alias. Names have a capital: "turkey" is
 * a bird. A longer name takes precedence over one inside it: "South Sudan" does not name Sudan.
 */
export function findCountryMentions(words: readonly string[], language: string): CountryMention[] {
  const lexicon = memo(language, () => buildLexicon(language));
  const isShouted = words.every((word) => word === word.toUpperCase());
  const mentions: CountryMention[] = [];

  for (let wordIndex = 0; wordIndex < words.length;) {
    const { code, length } = longestName(words.slice(wordIndex), lexicon, isShouted);
    if (code !== undefined && code !== noCountry) mentions.push({ countryCode: code, wordIndex });
    wordIndex += length;
  }

  return mentions;
}

function longestName(words: readonly string[], { byKey, longestKey }: Lexicon, isShouted: boolean) {
  const [first = ""] = words;
  const letters = first.replace(/\P{L}/gu, "");
  let found = { code: isShouted ? undefined : spokenCodes.get(letters), length: 1 };
  if (/^\p{Ll}/u.test(letters)) return found;
  let joined = "";

  for (const [index, word] of words.entries()) {
    const code = byKey.get(joined + placeKey(withoutPossessive(word)));
    if (code !== undefined) found = { code, length: index + 1 };
    joined += placeKey(word);
    // The end of a clause ends a name.
    if (joined.length > longestKey || /[,;:.!?]$/.test(word)) break;
  }

  return found;
}

function withoutPossessive(word: string): string {
  const letters = trimEndOf(word, /\P{L}/u);
  const marks = word.slice(letters.length);

  return /['’]s$/.test(letters) ? letters.slice(0, -2) + marks : letters + marks.replace(/['’]/, "");
}

function buildLexicon(language: string): Lexicon {
  const lexicon: Lexicon = { byKey: new Map(), longestKey: 0, countries: new Map() };
  for (const nameLanguage of ["en", language]) {
    const names = new Intl.DisplayNames(nameLanguage, { type: "region" });
    for (const code of regionCodes) lexicon.byKey.set(placeKey(names.of(code) ?? code), noCountry);
  }
  for (const name of otherNames) lexicon.byKey.set(placeKey(name), noCountry);

  for (const country of listCountries(language)) {
    const { countryCode, names, codes } = country;
    // A name belongs to the first country that has it.
    for (const key of names.map(placeKey)) if (!lexicon.byKey.has(key)) lexicon.byKey.set(key, countryCode);
    for (const key of [...names, ...codes].map(placeKey)) {
      if (!lexicon.countries.has(key)) lexicon.countries.set(key, country);
    }
  }
  lexicon.longestKey = Math.max(...[...lexicon.byKey.keys()].map((key) => key.length));

  return lexicon;
}

export type FoundCountry = { countryCode: string; /** ISO 3166-1. */ alpha2: string; label: string };

/**
 * Finds a country by name (in English or in `language`), common alias or ISO 3166-1 code; returns world-atlas's numeric code and
 * the label to show, or null for any other name.
 */
export function findCountry(written: string, language: string): FoundCountry | null {
  const lexicon = memo(language, () => buildLexicon(language));
  const country = lexicon.countries.get(placeKey(written));

  return country === undefined
    ? null
    : {
        countryCode: country.countryCode,
        alpha2: country.alpha2,
        label: labelOf(written, country, language),
      };
}

/** The names of all countries of the map, for "did you mean". */
export function listCountryNames(language: string): string[] {
  return listCountries(language).flatMap(({ names }) => names.filter((name) => name.length > 3));
}

/** A code is shown as the country's name, a name as it is written. */
function labelOf(written: string, { alpha2 }: Country, language: string): string {
  const isCode = /^(?:\p{Lu}{2,3}|\d{3})$/u.test(written);

  return isCode ? (new Intl.DisplayNames(language, { type: "region" }).of(alpha2) ?? written) : written;
}

type Country = {
  /** ISO 3166-1 numeric, as in world-atlas. */
  countryCode: string;
  alpha2: string;
  names: string[];
  /** The numeric, alpha-2 and alpha-3 codes of ISO 3166-1. */
  codes: string[];
};

/** The countries that a map can light up, with all their names in English and in `language` (BCP 47). */
function listCountries(language: string): Country[] {
  const english = new Intl.DisplayNames("en", { type: "region" });
  const local = new Intl.DisplayNames(language, { type: "region" });

  return atlas.objects.countries.geometries.flatMap((geometry) => {
    // Kosovo, Somaliland and Northern Cyprus have no ISO code in the atlas, so the map cannot light them up.
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
