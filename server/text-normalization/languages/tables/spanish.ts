import { toCardinal, toOrdinal } from "n2words/es-ES";
import { composeMillions } from "../compose-millions";
import type { LanguageTable, NumberContext } from "../language-table";
import { nounAfter, ordinalRoman } from "../number-context";

/** Masculine, though they end as feminine nouns do. */
const masculine =
  /^(?:días?|mapas?|planetas?|problemas?|sistemas?|temas?|idiomas?|climas?|cometas?|.*gramas?)$/;
const feminine = /(?:as?|ión|iones|dad|dades|veces|mujeres|partes|noches|flores|calles)$/;
const little =
  /^(?:de|del|[yoa]|al|en|por|que|es|con|para|la|las|los|más|menos|sus|mis|nos|les|tras|hasta|desde)$/;

const short = (words: string) => words.replace(/veintiuno$/, "veintiún").replace(/uno$/, "un");

function below(digits: string): string {
  const words = toCardinal(digits).replaceAll("dieciseis", "dieciséis");

  return words.replace(/veintiuno mil/, "veintiún mil").replace(/uno mil/, "un mil");
}

function cardinal(digits: string): string {
  const scales = [["un millón", "millones"] as const, ["un billón", "billones"] as const];

  return composeMillions(digits, { size: 6, scales, below, counting: short });
}

function inContext(words: string, { digits, isGrouped, after }: NumberContext): string {
  const noun = nounAfter(after);
  const isYear = !isGrouped && /^(?:1\d|20)\d\d$/.test(digits);
  if (noun === "" || isYear || little.test(noun)) return words;
  if (/^mil/.test(noun)) return short(words);
  if (digits !== "1" && !noun.endsWith("s")) return words;
  if (!feminine.test(noun) || masculine.test(noun)) return short(words);

  return words
    .replace(/uno$/, "una")
    .replaceAll(/cientos\b/g, "cientas")
    .replaceAll("quinientos", "quinientas");
}

const ordinal = (digits: string) => toOrdinal(digits);

export const spanish: LanguageTable = {
  locale: "es",
  cardinal,
  inContext,
  ordinal: {
    mark: /\.?(?:[ºª]|er(?!\p{L}))/uy,
    say: (digits, mark) => {
      const words = ordinal(digits);
      if (mark.endsWith("ª")) return words.replaceAll(/o(?=\s|$)/g, "a");

      return mark.endsWith("er") ? words.replace(/(primer|tercer)o$/, "$1") : words;
    },
  },
  roman: ordinalRoman({ century: /^siglos?$/i, ordinal, cardinal, mostOrdinal: 10 }),
  decimalMark: "coma",
  saysDecimalsAsNumber: true,
  minus: "menos",
  range: "a",
  dot: "punto",
  at: "arroba",
  timeUnit: /\s(?:h|horas)(?!\p{L})/uy,
  time: (hour, minute, say) => {
    const hours = hour === "1" ? "una" : hour === "21" ? "veintiuna" : say(hour);
    if (minute === "0") return hours;
    const minutes = { 15: "cuarto", 30: "media" }[Number(minute)] ?? say(minute);

    return `${hours} y ${minutes}`;
  },
  fractions: {
    "1/2": "un medio",
    "1/3": "un tercio",
    "2/3": "dos tercios",
    "1/4": "un cuarto",
    "3/4": "tres cuartos",
    "1/5": "un quinto",
    "1/10": "un décimo",
  },
  power: (base, exponent) => `${base} elevado a ${exponent}`,
  square: { words: ["cuadrado", "cuadrados"] },
  cubic: { words: ["cúbico", "cúbicos"] },
  units: {
    t: ["tonelada", "toneladas"],
    mg: ["miligramo", "miligramos"],
    W: ["vatio", "vatios"],
    kW: ["kilovatio", "kilovatios"],
    MW: ["megavatio", "megavatios"],
    GW: ["gigavatio", "gigavatios"],
    kWh: ["kilovatio hora", "kilovatios hora"],
    V: ["voltio", "voltios"],
    Hz: ["hercio", "hercios"],
    kHz: ["kilohercio", "kilohercios"],
    MHz: ["megahercio", "megahercios"],
    GHz: ["gigahercio", "gigahercios"],
  },
  currencies: {
    "€": ["euro", "euros"],
    $: ["dólar", "dólares"],
    US$: ["dólar", "dólares"],
    "£": ["libra", "libras"],
    "¥": ["yen", "yenes"],
    "₹": ["rupia", "rupias"],
    R$: ["real", "reales"],
  },
  cents: (_, digits, say) => (digits === "00" ? "" : `con ${say(digits)}`),
  magnitude: /\s(?:mil millones|mil|millón|millones|billón|billones)(?!\p{L})(?: de(?!\p{L}))?/uy,
  linkCurrency: (currency) => `de ${currency}`,
  signs: {
    "+": "más",
    "=": "igual a",
    "×": "por",
    "÷": "entre",
    "&": "y",
    "<": "menor que",
    ">": "mayor que",
    "≈": "aproximadamente",
  },
  abbreviations: {
    "Sr.": "señor",
    "Sra.": "señora",
    "Srta.": "señorita",
    "Sres.": "señores",
    "Dr.": "doctor",
    "Dra.": "doctora",
    "D.": "don",
    "Dña.": "doña",
    "Prof.": "profesor",
    "Ing.": "ingeniero",
    "Ud.": "usted",
    "Uds.": "ustedes",
    "p. ej.": "por ejemplo",
    "aprox.": "aproximadamente",
    "avda.": "avenida",
    "tel.": "teléfono",
    "vs.": "contra",
  },
  beforeFigures: {
    "n.º": "número",
    nº: "número",
    "núm.": "número",
    "pág.": "página",
    "págs.": "páginas",
    "art.": "artículo",
    "cap.": "capítulo",
    "#": "número",
  },
  closing: {
    "etc.": "etcétera",
    "a. C.": "antes de Cristo",
    "d. C.": "después de Cristo",
    "EE. UU.": "Estados Unidos",
    "a. m.": "de la mañana",
    "p. m.": "de la tarde",
  },
};
