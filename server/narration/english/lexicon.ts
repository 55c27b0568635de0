/** Whole tokens, in small letters and without a period at their end, that are said otherwise than they are written. */
export const spokenByToken = new Map(
  Object.entries({
    "e.g": "for example",
    "i.e": "that is",
    etc: "et cetera",
    vs: "versus",
    approx: "approximately",
    cf: "compare",
    mr: "mister",
    mrs: "missus",
    ms: "miz",
    prof: "professor",
    jr: "junior",
    sr: "senior",
    ltd: "limited",
    inc: "incorporated",
    corp: "corporation",
    dept: "department",
    govt: "government",
    "ph.d": "P H D",
    phd: "P H D",
    "w/": "with",
    "w/o": "without",
    "24/7": "twenty-four seven",
    "9/11": "nine eleven",
    "c++": "C plus plus",
    "c#": "C sharp",
    "f#": "F sharp",
    ".net": "dot net",
    "node.js": "node J S",
    "wi-fi": "why fie",
    wifi: "why fie",
    iot: "I O T",
    saas: "sass",
    ok: "okay",
    jpeg: "jay peg",
    jpg: "jay peg",
    sql: "sequel",
    "4k": "four K",
    "covid-19": "covid nineteen",
    nginx: "engine X",
    "a/c": "A C",
    "&": "and",
    "+": "plus",
    "=": "equals",
    "@": "at",
    "×": "times",
    "÷": "divided by",
    "→": "to",
    "->": "to",
    "=>": "to",
    mon: "monday",
    tue: "tuesday",
    tues: "tuesday",
    thu: "thursday",
    thurs: "thursday",
    fri: "friday",
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
    $: "dollar",
    "#": "number",
    "∞": "infinity",
    "√": "square root of",
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

/** Capitals that are read as a word. */
export const wordAcronyms = new Set(
  (
    "NASA NATO UNESCO UNICEF OPEC ASAP AIDS COVID PIN SIM RAM ROM NAFTA FIFA NASDAQ FOMO YOLO IKEA LEGO FEMA DARPA " +
    "CERN SWAT POTUS SCOTUS HIPAA OSHA GAAP MIDI CRISPR ASEAN BRICS NORAD INTERPOL NVIDIA ASUS LIDAR RADAR LASER " +
    "SONAR SCUBA CAPTCHA CAD GIF UEFA NIMBY AWOL ZIP NOAA LAN WAN MOMA SARS MERS"
  ).split(" "),
);

/** Capitals of four letters or more that are spelled out although they could be read as a word. */
export const spelledAcronyms = new Set("EBITDA ADHD IEEE ISBN HTML HTTP HTTPS OECD NAACP UCLA".split(" "));

/** Short words that are written in capitals for emphasis. */
export const emphaticWords = new Set(
  (
    "THE AND OR BUT NOT NO YES ALL ANY YOU WE HE SHE THEY THIS THAT NOW ONLY VERY SO MUST CAN DO DID IS ARE WAS BE " +
    "HAS HAD GET GOT GO STOP WIN FREE NEW BEST ONE TWO BIG TOP HOW WHY OUR HIS HER OUT OFF ON IN TO OF UP IF AS BY " +
    "MY ME DAY WAY BAD BUY END FEW OLD OWN RED SAY SEE TEN TOO TRY USE HOT FUN LOW FOR MAX AN"
  ).split(" "),
);
