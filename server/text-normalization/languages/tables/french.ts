import { toCardinal, toOrdinal } from "n2words/fr-FR";
import type { LanguageTable, NumberContext } from "../language-table";
import { isName, monthNames, nounAfter } from "../number-context";

const feminine =
  /^(?:heure|minute|seconde|tonne|livre|semaine|année|personne|fois|once|page|étoile|ville|femme|fille|planète|vie|nuit|journée|question|partie|langue|espèce|cellule|roupie)s?$/;
const month = new RegExp(`^\\s(?:${monthNames("fr").join("|")})(?!\\p{L})`, "iu");

function inContext(words: string, { digits, after }: NumberContext): string {
  if (digits === "1" && month.test(after)) return "premier";

  return feminine.test(nounAfter(after)) ? words.replace(/(^| )un$/, "$1une") : words;
}

export const french: LanguageTable = {
  locale: "fr",
  cardinal: (digits) => toCardinal(digits),
  inContext,
  ordinal: {
    mark: /(?:ers?|res?|ères?|èmes?|es?|nde?s?|ᵉ)(?![\p{L}\p{M}])/uy,
    say: (digits, mark) => {
      const words = digits === "1" && /^(?:re|ère)/.test(mark) ? "première" : toOrdinal(digits);
      if (mark.startsWith("nd")) return mark.startsWith("nde") ? "seconde" : "second";

      return mark.endsWith("s") ? `${words}s` : words;
    },
  },
  roman: ({ value, wordBefore, after }) => {
    if (/^er(?!\p{L})/u.test(after)) return "premier";
    if (/^(?:e|ème)(?!\p{L})/u.test(after)) return toOrdinal(String(value));

    return isName(wordBefore) ? toCardinal(String(value)) : undefined;
  },
  decimalMark: "virgule",
  saysDecimalsAsNumber: true,
  minus: "moins",
  range: "à",
  dot: "point",
  at: "arobase",
  time: (hour, minute, say) => {
    const hours = `${say(hour).replace(/\bun$/, "une")} ${Number(hour) > 1 ? "heures" : "heure"}`;

    return minute === "0" ? hours : `${hours} ${say(minute).replace(/\bun$/, "une")}`;
  },
  fractions: {
    "1/2": "un demi",
    "1/3": "un tiers",
    "2/3": "deux tiers",
    "1/4": "un quart",
    "3/4": "trois quarts",
    "1/5": "un cinquième",
    "1/10": "un dixième",
  },
  power: (base, exponent) => `${base} puissance ${exponent}`,
  square: { words: ["carré", "carrés"] },
  cubic: { words: ["cube", "cubes"] },
  units: {
    t: ["tonne", "tonnes"],
    mg: ["milligramme", "milligrammes"],
    W: ["watt", "watts"],
    kW: ["kilowatt", "kilowatts"],
    MW: ["mégawatt", "mégawatts"],
    GW: ["gigawatt", "gigawatts"],
    kWh: ["kilowattheure", "kilowattheures"],
    V: ["volt", "volts"],
    Hz: ["hertz", "hertz"],
    kHz: ["kilohertz", "kilohertz"],
    MHz: ["mégahertz", "mégahertz"],
    GHz: ["gigahertz", "gigahertz"],
    Mo: ["mégaoctet", "mégaoctets"],
    Go: ["gigaoctet", "gigaoctets"],
    To: ["téraoctet", "téraoctets"],
  },
  currencies: {
    "€": ["euro", "euros"],
    $: ["dollar", "dollars"],
    US$: ["dollar", "dollars"],
    "£": ["livre", "livres"],
    "¥": ["yen", "yens"],
    "₹": ["roupie", "roupies"],
  },
  cents: (_, digits, say) => (digits === "00" ? "" : say(digits)),
  magnitude: /\s(?:mille|millions?|milliards?|billions?)(?!\p{L})(?: (?:de|d')(?!\p{L}))?/uy,
  linkCurrency: (currency) => (/^[aeiou]/.test(currency) ? `d'${currency}` : `de ${currency}`),
  signs: {
    "+": "plus",
    "=": "égale",
    "×": "fois",
    "÷": "divisé par",
    "&": "et",
    "<": "inférieur à",
    ">": "supérieur à",
    "≈": "environ",
  },
  abbreviations: {
    "M.": "monsieur",
    "MM.": "messieurs",
    Mme: "madame",
    Mmes: "mesdames",
    Mlle: "mademoiselle",
    Dr: "docteur",
    Pr: "professeur",
    Mgr: "monseigneur",
    "p. ex.": "par exemple",
    "c.-à-d.": "c'est-à-dire",
    "env.": "environ",
    "tél.": "téléphone",
  },
  beforeFigures: {
    "n°": "numéro",
    nº: "numéro",
    "no.": "numéro",
    "p.": "page",
    "pp.": "pages",
    "art.": "article",
    "chap.": "chapitre",
    "#": "numéro",
  },
  closing: { "etc.": "et cétéra", "av. J.-C.": "avant Jésus-Christ", "apr. J.-C.": "après Jésus-Christ" },
};
