/**
 * Symbols of units with their words for one and for more: SI's units and prefixes (BIPM, "The International System of
 * Units", tables 2, 4, 7 and 8), the binary prefixes of IEC 80000-13, and customary units by NIST Handbook 44.
 */
export type Unit = { one: string; many: string };

const plural = (name: string): Unit => ({ one: name, many: `${name}s` });
const unchanged = (name: string): Unit => ({ one: name, many: name });

const prefixes = {
  p: "pico",
  n: "nano",
  µ: "micro",
  m: "milli",
  c: "centi",
  d: "deci",
  h: "hecto",
  k: "kilo",
  M: "mega",
  G: "giga",
  T: "tera",
  P: "peta",
};
const binaryPrefixes = { Ki: "kibi", Mi: "mebi", Gi: "gibi", Ti: "tebi", Pi: "pebi" };

/** Which of the prefixes are met with a unit: "hm" or "dV" are not, and other words are written like them. */
const prefixed: Record<string, { unit: Unit; with: string }> = {
  m: { unit: plural("meter"), with: "nµmcdkM" },
  g: { unit: plural("gram"), with: "nµmk" },
  L: { unit: plural("liter"), with: "µmcdh" },
  l: { unit: plural("liter"), with: "µmcdh" },
  s: { unit: plural("second"), with: "pnµm" },
  Hz: { unit: unchanged("hertz"), with: "mkMGT" },
  V: { unit: plural("volt"), with: "µmkM" },
  A: { unit: plural("amp"), with: "nµmk" },
  W: { unit: plural("watt"), with: "µmkMGT" },
  Wh: { unit: plural("watt hour"), with: "mkMGT" },
  Ah: { unit: plural("amp hour"), with: "mk" },
  J: { unit: plural("joule"), with: "mkMG" },
  N: { unit: plural("newton"), with: "mkM" },
  Pa: { unit: plural("pascal"), with: "hkMG" },
  Ω: { unit: plural("ohm"), with: "mkMG" },
  F: { unit: plural("farad"), with: "pnµm" },
  eV: { unit: plural("electron volt"), with: "mkMGT" },
  cal: { unit: plural("calorie"), with: "k" },
  mol: { unit: plural("mole"), with: "nµmk" },
  B: { unit: plural("byte"), with: "kMGTP" },
  b: { unit: plural("bit"), with: "kMGT" },
  bit: { unit: plural("bit"), with: "kMGT" },
  bps: { unit: { one: "bit per second", many: "bits per second" }, with: "kMGT" },
  Bq: { unit: plural("becquerel"), with: "kMGT" },
  Sv: { unit: plural("sievert"), with: "µm" },
  T: { unit: plural("tesla"), with: "µm" },
  bar: { unit: unchanged("bar"), with: "m" },
  lm: { unit: plural("lumen"), with: "k" },
};

/** Symbols that are not made of a prefix and a unit. */
const plain: Record<string, Unit> = {
  "%": unchanged("percent"),
  "‰": unchanged("per mille"),
  "°": plural("degree"),
  "°C": { one: "degree Celsius", many: "degrees Celsius" },
  "℃": { one: "degree Celsius", many: "degrees Celsius" },
  "°F": { one: "degree Fahrenheit", many: "degrees Fahrenheit" },
  "℉": { one: "degree Fahrenheit", many: "degrees Fahrenheit" },
  K: plural("kelvin"),
  in: { one: "inch", many: "inches" },
  ft: { one: "foot", many: "feet" },
  yd: plural("yard"),
  yds: plural("yard"),
  mi: plural("mile"),
  nmi: plural("nautical mile"),
  ha: plural("hectare"),
  ac: plural("acre"),
  ly: plural("light year"),
  AU: plural("astronomical unit"),
  pc: plural("parsec"),
  t: plural("ton"),
  Mt: plural("megaton"),
  Gt: plural("gigaton"),
  kt: plural("kiloton"),
  oz: plural("ounce"),
  lb: plural("pound"),
  lbs: plural("pound"),
  st: { one: "stone", many: "stone" },
  gal: plural("gallon"),
  qt: plural("quart"),
  pt: plural("pint"),
  tsp: plural("teaspoon"),
  tbsp: plural("tablespoon"),
  cc: { one: "C C", many: "C C" },
  min: plural("minute"),
  mins: plural("minute"),
  sec: plural("second"),
  secs: plural("second"),
  h: plural("hour"),
  hr: plural("hour"),
  hrs: plural("hour"),
  wk: plural("week"),
  wks: plural("week"),
  mo: plural("month"),
  mos: plural("month"),
  yr: plural("year"),
  yrs: plural("year"),
  mph: { one: "mile per hour", many: "miles per hour" },
  kph: { one: "kilometer per hour", many: "kilometers per hour" },
  kmh: { one: "kilometer per hour", many: "kilometers per hour" },
  kn: plural("knot"),
  mpg: { one: "mile per gallon", many: "miles per gallon" },
  rpm: unchanged("R P M"),
  bpm: { one: "beat per minute", many: "beats per minute" },
  fps: { one: "frame per second", many: "frames per second" },
  dpi: unchanged("D P I"),
  ppm: { one: "part per million", many: "parts per million" },
  ppb: { one: "part per billion", many: "parts per billion" },
  psi: unchanged("P S I"),
  hp: unchanged("horsepower"),
  bhp: unchanged("brake horsepower"),
  atm: plural("atmosphere"),
  mmHg: { one: "millimeter of mercury", many: "millimeters of mercury" },
  dB: plural("decibel"),
  dBm: plural("D B M"),
  px: plural("pixel"),
  pts: plural("point"),
  mAh: plural("milliamp hour"),
  KB: plural("kilobyte"),
  Kbps: { one: "kilobit per second", many: "kilobits per second" },
  mbps: { one: "megabit per second", many: "megabits per second" },
  gbps: { one: "gigabit per second", many: "gigabits per second" },
  Ghz: unchanged("gigahertz"),
  Mhz: unchanged("megahertz"),
  Khz: unchanged("kilohertz"),
  KHz: unchanged("kilohertz"),
  Kg: plural("kilogram"),
  kgs: plural("kilogram"),
  kms: plural("kilometer"),
  Km: plural("kilometer"),
  MP: plural("megapixel"),
};

const metric = Object.entries(prefixed).flatMap(([symbol, { unit, with: usual }]) => [
  [symbol, unit] as const,
  ...Object.entries(prefixes).flatMap(([letter, prefix]) =>
    usual.includes(letter)
      ? [[letter + symbol, { one: prefix + unit.one, many: prefix + unit.many }] as const]
      : [],
  ),
]);
const binary = Object.entries(binaryPrefixes).flatMap(([letters, prefix]) =>
  ["B", "b", "bit"].map(
    (symbol) => [letters + symbol, plural(prefix + (symbol === "B" ? "byte" : "bit"))] as const,
  ),
);

/** By symbol, as it is written; "b" and "B" alone are letters. */
export const units: ReadonlyMap<string, Unit> = new Map(
  [...metric, ...binary, ...Object.entries(plain)].filter(([symbol]) => !["b", "B", "T"].includes(symbol)),
);

/** Symbols that are also words or letters: behind a space they are units only where nothing else follows them. */
export const ambiguousUnits: ReadonlySet<string> = new Set(
  "A C F J K L N T V W h l t pt st pc ac AU Mt kt MP mo".split(" "),
);

/** What a unit is divided by where it stands behind a slash alone: "$20/mo". */
export const perWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    d: "day",
    day: "day",
    w: "week",
    mo: "month",
    mth: "month",
    y: "year",
    yr: "year",
    q: "quarter",
    qtr: "quarter",
    ea: "each",
    pp: "person",
    sq: "square",
    gal: "gallon",
    ton: "ton",
  }),
);
