/**
 * Abbreviations of running text, in small letters and without their last period: those of the Chicago Manual of Style
 * (chapter 10) and the Associated Press Stylebook that are met in articles and scripts.
 */
export type Abbreviation = {
  spoken: string;
  /** What must follow: a name ("Gen. Lee"), a number ("vol. 3"), or nothing in particular. */
  before: "name" | "number" | "anything";
  /** Without the period it is another word: "Gen", "max", "art". */
  needsPeriod: boolean;
};

type Pairs = Record<string, string>;

const entries = (pairs: Pairs, kind: Omit<Abbreviation, "spoken">) =>
  Object.entries(pairs).map(([short, spoken]) => [short, { spoken, ...kind }] as const);

/** References that are read without their period too, if they have a capital: "Fig 3". */
export const referencesWithoutPeriod: ReadonlySet<string> = new Set(
  "no nos fig figs vol apt hwy rte eq sec p pp".split(" "),
);

/** Titles and the first words of place names. */
const titles = entries(
  {
    dr: "doctor",
    mr: "mister",
    mrs: "missus",
    ms: "miz",
    mx: "mix",
    messrs: "messers",
    prof: "professor",
    mt: "mount",
    ft: "fort",
    st: "saint",
    ste: "saint",
    lt: "lieutenant",
    sgt: "sergeant",
    capt: "captain",
    cmdr: "commander",
    cpl: "corporal",
    pvt: "private",
    maj: "major",
  },
  { before: "name", needsPeriod: false },
);
const titlesWithPeriod = entries(
  {
    gen: "general",
    col: "colonel",
    adm: "admiral",
    brig: "brigadier",
    sen: "senator",
    rep: "representative",
    gov: "governor",
    pres: "president",
    rev: "reverend",
    hon: "honorable",
    fr: "father",
    insp: "inspector",
    det: "detective",
    supt: "superintendent",
    amb: "ambassador",
  },
  { before: "name", needsPeriod: true },
);

/** References: what a number behind them counts. */
const references = entries(
  {
    no: "number",
    nos: "numbers",
    nr: "number",
    p: "page",
    pp: "pages",
    pg: "page",
    pgs: "pages",
    fig: "figure",
    figs: "figures",
    vol: "volume",
    vols: "volumes",
    ch: "chapter",
    chap: "chapter",
    sec: "section",
    sect: "section",
    eq: "equation",
    eqs: "equations",
    prop: "proposition",
    art: "article",
    arts: "articles",
    par: "paragraph",
    para: "paragraph",
    ex: "exhibit",
    app: "appendix",
    tab: "table",
    ed: "edition",
    ver: "version",
    ep: "episode",
    pt: "part",
    hwy: "highway",
    rte: "route",
    apt: "apartment",
    rm: "room",
    bldg: "building",
    fl: "floor",
    c: "circa",
    ca: "circa",
    b: "born",
    d: "died",
    r: "reigned",
    pop: "population",
    est: "established",
    max: "maximum",
    min: "minimum",
    approx: "approximately",
    tel: "telephone",
    ext: "extension",
  },
  { before: "number", needsPeriod: false },
);

/** Said so wherever they stand. */
const plain = entries(
  {
    etc: "et cetera",
    vs: "versus",
    cf: "compare",
    jr: "junior",
    sr: "senior",
    ltd: "limited",
    inc: "incorporated",
    corp: "corporation",
    dept: "department",
    govt: "government",
    "ph.d": "P H D",
    phd: "P H D",
    "e.g": "for example",
    eg: "for example",
    "i.e": "that is",
    ie: "that is",
    approx: "approximately",
    asst: "assistant",
    assn: "association",
    assoc: "associate",
    bros: "brothers",
    univ: "university",
    mgr: "manager",
    mfg: "manufacturing",
    "w/": "with",
    "w/o": "without",
    "a/c": "A C",
    "c/o": "care of",
    "n/a": "N A",
    blvd: "boulevard",
    pkwy: "parkway",
    hwy: "highway",
    yoy: "year over year",
    qoq: "quarter over quarter",
  },
  { before: "anything", needsPeriod: false },
);
const plainWithPeriod = entries(
  {
    al: "al",
    max: "maximum",
    min: "minimum",
    misc: "miscellaneous",
    intl: "international",
    natl: "national",
    co: "company",
    ave: "avenue",
    rd: "road",
    rte: "route",
    ln: "lane",
    sq: "square",
    apt: "apartment",
    est: "estimated",
    incl: "including",
    excl: "excluding",
    esp: "especially",
    orig: "originally",
    temp: "temperature",
    dist: "district",
    div: "division",
    inst: "institute",
    acad: "academy",
    mtn: "mountain",
    mts: "mountains",
    lat: "latitude",
    lang: "language",
    viz: "namely",
    ibid: "ibidem",
    op: "opus",
    ala: "Alabama",
    ariz: "Arizona",
    ark: "Arkansas",
    calif: "California",
    colo: "Colorado",
    conn: "Connecticut",
    del: "Delaware",
    fla: "Florida",
    ill: "Illinois",
    ind: "Indiana",
    kan: "Kansas",
    mass: "Massachusetts",
    mich: "Michigan",
    minn: "Minnesota",
    mo: "Missouri",
    mont: "Montana",
    neb: "Nebraska",
    nev: "Nevada",
    okla: "Oklahoma",
    ore: "Oregon",
    penn: "Pennsylvania",
    tenn: "Tennessee",
    tex: "Texas",
    wash: "Washington",
    wis: "Wisconsin",
    wyo: "Wyoming",
  },
  { before: "anything", needsPeriod: true },
);

/** What each may stand for, in the order of how narrow the place is that it needs. */
export const abbreviations: ReadonlyMap<string, readonly Abbreviation[]> = group([
  ...references,
  ...titles,
  ...titlesWithPeriod,
  ...plain,
  ...plainWithPeriod,
]);

function group(all: (readonly [string, Abbreviation])[]): Map<string, Abbreviation[]> {
  const grouped = new Map<string, Abbreviation[]>();
  for (const [short, abbreviation] of all) {
    grouped.set(short, [...(grouped.get(short) ?? []), abbreviation]);
  }

  return grouped;
}

/** Meant with a capital only, as names are: "Ill." and "is." are other words in small letters. */
export const capitalizedAbbreviations: ReadonlySet<string> = new Set([
  ...titlesWithPeriod.map(([short]) => short),
  ...["mt", "ft", "st", "ste", "co", "ave", "rd", "rte", "ln", "op", "dist", "div", "inst"],
  ...["ala", "ark", "del", "ill", "ind", "kan", "mass", "mo", "ore", "wash", "minn", "tex", "lt"],
]);
