import { toCardinal, toOrdinal } from "n2words/it-IT";
import type { LanguageTable, NumberContext } from "../language-table";
import { isName, monthNames, nounAfter } from "../number-context";

const month = new RegExp(`^\\s(?:${monthNames("it").join("|")})(?!\\p{L})`, "iu");
const little = /^(?:di|[aeoè]|da|in|su|per|con|tra|fra|della|delle|alla|nella|sulla|ha)$/;

const cardinal = (digits: string) => toCardinal(digits).replaceAll("mila e ", "mila");

function inContext(words: string, { digits, after }: NumberContext): string {
  if (digits !== "1") return words;
  if (month.test(after)) return "primo";
  const noun = nounAfter(after);
  if (noun === "" || little.test(noun)) return words;

  return /a$/.test(noun) ? "una" : "un";
}

const feminine = (words: string) => words.replace(/o$/, "a");

export const italian: LanguageTable = {
  locale: "it",
  cardinal,
  inContext,
  ordinal: {
    mark: /[ºª°](?!\p{L})/uy,
    say: (digits, mark) => (mark === "ª" ? feminine(toOrdinal(digits)) : toOrdinal(digits)),
  },
  roman: ({ value, wordBefore, after }) =>
    isName(wordBefore) || /^secolo$/i.test(wordBefore) || /^\ssecol[oi](?!\p{L})/u.test(after)
      ? toOrdinal(String(value))
      : undefined,
  decimalMark: "virgola",
  saysDecimalsAsNumber: true,
  minus: "meno",
  range: "a",
  dot: "punto",
  at: "chiocciola",
  time: (hour, minute, say) => {
    const hours = hour === "1" ? "una" : say(hour);

    return minute === "0" ? hours : `${hours} e ${say(minute)}`;
  },
  fractions: {
    "1/2": "un mezzo",
    "1/3": "un terzo",
    "2/3": "due terzi",
    "1/4": "un quarto",
    "3/4": "tre quarti",
    "1/5": "un quinto",
    "1/10": "un decimo",
  },
  power: (base, exponent) => `${base} elevato a ${exponent}`,
  square: { words: ["quadrato", "quadrati"] },
  cubic: { words: ["cubo", "cubi"] },
  units: {
    t: ["tonnellata", "tonnellate"],
    mg: ["milligrammo", "milligrammi"],
    W: ["watt", "watt"],
    kW: ["chilowatt", "chilowatt"],
    MW: ["megawatt", "megawatt"],
    GW: ["gigawatt", "gigawatt"],
    kWh: ["chilowattora", "chilowattora"],
    V: ["volt", "volt"],
    Hz: ["hertz", "hertz"],
    kHz: ["chilohertz", "chilohertz"],
    MHz: ["megahertz", "megahertz"],
    GHz: ["gigahertz", "gigahertz"],
    "%": ["per cento", "per cento"],
  },
  currencies: {
    "€": ["euro", "euro"],
    $: ["dollaro", "dollari"],
    US$: ["dollaro", "dollari"],
    "£": ["sterlina", "sterline"],
    "¥": ["yen", "yen"],
    "₹": ["rupia", "rupie"],
  },
  cents: (_, digits, say) => (digits === "00" ? "" : `e ${say(digits)}`),
  magnitude: /\s(?:mila|milioni|milione|miliardi|miliardo)(?!\p{L})(?: (?:di|d')(?!\p{L}))?/uy,
  linkCurrency: (currency) => `di ${currency}`,
  signs: {
    "+": "più",
    "=": "uguale a",
    "×": "per",
    "÷": "diviso",
    "&": "e",
    "<": "minore di",
    ">": "maggiore di",
    "≈": "circa",
  },
  abbreviations: {
    "sig.": "signor",
    "sig.ra": "signora",
    "sig.na": "signorina",
    "dott.": "dottor",
    "dott.ssa": "dottoressa",
    "dr.": "dottor",
    "prof.": "professor",
    "prof.ssa": "professoressa",
    "ing.": "ingegner",
    "avv.": "avvocato",
    "on.": "onorevole",
    "p. es.": "per esempio",
    "es.": "esempio",
    "tel.": "telefono",
    "ca.": "circa",
  },
  beforeFigures: {
    "n.": "numero",
    "n°": "numero",
    nº: "numero",
    "pag.": "pagina",
    "pagg.": "pagine",
    "art.": "articolo",
    "cap.": "capitolo",
    "#": "numero",
  },
  closing: { "ecc.": "eccetera", "a. C.": "avanti Cristo", "d. C.": "dopo Cristo" },
};
