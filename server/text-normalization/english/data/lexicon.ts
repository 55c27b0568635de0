/** Whole words and signs, in small letters, that are said otherwise than they are written. */
export const lexicon: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "24/7": "twenty-four seven",
    "24-7": "twenty-four seven",
    "9/11": "nine eleven",
    "50/50": "fifty fifty",
    "401(k)": "four oh one K",
    "401k": "four oh one K",
    "403(b)": "four oh three B",
    "c++": "C plus plus",
    "c#": "C sharp",
    "f#": "F sharp",
    ".net": "dot net",
    "asp.net": "A S P dot net",
    "node.js": "node J S",
    "wi-fi": "why fie",
    wifi: "why fie",
    iot: "I O T",
    saas: "sass",
    ok: "okay",
    jpeg: "jay peg",
    jpg: "jay peg",
    sql: "sequel",
    nginx: "engine X",
    "p.a": "per annum",
    "m.sc": "M S C",
    "b.sc": "B S C",
    "and/or": "and or",
    "he/she": "he or she",
    "she/he": "she or he",
    "his/her": "his or her",
    "him/her": "him or her",
  }),
);

/** Signs that are said wherever they stand alone. */
export const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "&": "and",
    "+": "plus",
    "=": "equals",
    "≠": "is not equal to",
    "@": "at",
    "×": "times",
    "÷": "divided by",
    "→": "to",
    "->": "to",
    "=>": "to",
    "<=": "at most",
    ">=": "at least",
    "!=": "is not equal to",
    "==": "equals",
    "≈": "about",
    "±": "plus or minus",
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
    "%": "percent",
    "°": "degrees",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    $: "dollar",
    "#": "number",
    "§": "section",
    "¶": "paragraph",
    "№": "number",
    "∞": "infinity",
    "√": "square root of",
    "©": "copyright",
    "™": "",
    "®": "",
    "½": "one half",
    π: "pi",
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    λ: "lambda",
    μ: "mu",
    µ: "mu",
    σ: "sigma",
    ω: "omega",
    θ: "theta",
    φ: "phi",
    Ω: "ohms",
    Δ: "delta",
    Σ: "sum",
  }),
);

/** What a sentence often starts with and a name does not: behind "St." or "Inc." one of these begins another sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    "The A An It He She They We You This That These Those There Then In On At As After Before But And Or So If When " +
    "While Where Who What Why How Its His Her Their Our My Your For From With Without By To Not No Yes Now Today Here " +
    "Each Every All Both Some Many Most Few One Two Such Since Until Although However Meanwhile Later Once Even Only " +
    "Nobody Nothing Everyone Everything Is Are Was Were Do Does Did Has Have Had Can Could"
  ).split(" "),
);

/** Nouns of what is counted in millions, with which "5m" is no length. */
export const countedNouns: ReadonlySet<string> = new Set(
  (
    "people users views viewers subscribers followers downloads copies customers jobs homes households children women " +
    "men workers voters residents adults deaths cases doses visitors tourists passengers listeners readers players " +
    "members fans streams sales units pounds dollars euros records accounts students patients refugees migrants"
  ).split(" "),
);
