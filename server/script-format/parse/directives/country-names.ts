import atlas from "world-atlas/countries-110m.json" with { type: "json" };

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

/** Names that people write and neither Intl nor world-atlas lists. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  AE: ["Emirates"],
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
