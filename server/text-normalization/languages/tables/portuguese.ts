import { toCardinal, toOrdinal } from "n2words/pt-PT";
import { composeMillions } from "../compose-millions";
import type { LanguageTable, NumberContext } from "../language-table";
import { monthNames, nounAfter, ordinalRoman } from "../number-context";

/** The numbers that Brazil says otherwise than Portugal, whose words the package has. */
const brazilian: readonly (readonly [RegExp, string])[] = [
  [/dezasseis/g, "dezesseis"],
  [/dezassete/g, "dezessete"],
  [/dezanove/g, "dezenove"],
  [/catorze/g, "quatorze"],
];
/** Masculine, though they end as feminine nouns do. */
const masculine =
  /^(?:dias?|mapas?|planetas?|problemas?|sistemas?|temas?|idiomas?|climas?|cometas?|.*gramas?)$/;
const feminine =
  /(?:as?|ção|ções|são|sões|dade|dades|vez|vezes|mulher|mulheres|partes?|noites?|mãe|mães|flor|flores)$/;
const little = /^(?:de|da|das|do|dos|[eaé]|ou|as|em|na|nas|por|para|que|com|mas|mais|cada|era)$/;
const month = new RegExp(`^\\s(?:de\\s)?(?:${monthNames("pt").join("|")})(?!\\p{L})`, "iu");

function below(digits: string): string {
  return brazilian.reduce(
    (words, [portuguese, other]) => words.replaceAll(portuguese, other),
    toCardinal(digits),
  );
}

function cardinal(digits: string): string {
  return composeMillions(digits, {
    size: 3,
    scales: [
      ["um milhão", "milhões"],
      ["um bilhão", "bilhões"],
      ["um trilhão", "trilhões"],
    ],
    below,
    link: (rest) => (isRound(rest) ? " e " : " "),
  });
}

/** Of one group of three digits, and that below a hundred or whole hundreds: "dois milhões e quinhentos mil". */
function isRound(rest: number): boolean {
  const group = rest % 1000 === 0 ? rest / 1000 : rest;

  return group < 1000 && (group < 100 || group % 100 === 0);
}

function inContext(words: string, { digits, isGrouped, after }: NumberContext): string {
  if (digits === "1" && month.test(after)) return "primeiro";
  const noun = nounAfter(after);
  const isYear = !isGrouped && /^(?:1\d|20)\d\d$/.test(digits);
  if (isYear || noun === "" || little.test(noun) || (digits !== "1" && !noun.endsWith("s"))) return words;
  if (!feminine.test(noun) || masculine.test(noun)) return words;

  return words
    .replace(/um$/, "uma")
    .replace(/dois$/, "duas")
    .replaceAll(/(du|tre)zentos/g, "$1zentas")
    .replaceAll(/entos(?=\s|$)/g, "entas");
}

const ordinal = (digits: string) => toOrdinal(digits);

export const portuguese: LanguageTable = {
  locale: "pt-BR",
  cardinal,
  inContext,
  ordinal: {
    mark: /\.?[ºª](?!\p{L})/uy,
    say: (digits, mark) =>
      mark.endsWith("ª") ? ordinal(digits).replaceAll(/o(?=\s|$)/g, "a") : ordinal(digits),
  },
  roman: ordinalRoman({ century: /^séculos?$/i, ordinal, cardinal, mostOrdinal: 10 }),
  decimalMark: "vírgula",
  saysDecimalsAsNumber: true,
  minus: "menos",
  range: "a",
  dot: "ponto",
  at: "arroba",
  time: (hour, minute, say) => {
    const hours = say(hour).replace(/um$/, "uma").replace(/dois$/, "duas");
    if (minute === "0") return `${hours} ${Number(hour) > 1 ? "horas" : "hora"}`;

    return `${hours} e ${minute === "30" ? "meia" : say(minute)}`;
  },
  fractions: {
    "1/2": "um meio",
    "1/3": "um terço",
    "2/3": "dois terços",
    "1/4": "um quarto",
    "3/4": "três quartos",
    "1/5": "um quinto",
    "1/10": "um décimo",
  },
  power: (base, exponent) => `${base} elevado a ${exponent}`,
  square: { words: ["quadrado", "quadrados"] },
  cubic: { words: ["cúbico", "cúbicos"] },
  units: {
    t: ["tonelada", "toneladas"],
    mg: ["miligrama", "miligramas"],
    W: ["watt", "watts"],
    kW: ["quilowatt", "quilowatts"],
    MW: ["megawatt", "megawatts"],
    GW: ["gigawatt", "gigawatts"],
    kWh: ["quilowatt-hora", "quilowatts-hora"],
    V: ["volt", "volts"],
    Hz: ["hertz", "hertz"],
    kHz: ["quilohertz", "quilohertz"],
    MHz: ["mega-hertz", "mega-hertz"],
    GHz: ["giga-hertz", "giga-hertz"],
  },
  currencies: {
    R$: ["real", "reais"],
    "€": ["euro", "euros"],
    $: ["dólar", "dólares"],
    US$: ["dólar", "dólares"],
    "£": ["libra", "libras"],
    "¥": ["iene", "ienes"],
    "₹": ["rupia", "rupias"],
  },
  cents: (_, digits, say) =>
    digits === "00" ? "" : `e ${say(digits)} ${digits === "01" ? "centavo" : "centavos"}`,
  magnitude: /\s(?:mil|milhão|milhões|bilhão|bilhões|trilhão|trilhões)(?!\p{L})(?: de(?!\p{L}))?/uy,
  linkCurrency: (currency) => `de ${currency}`,
  signs: {
    "+": "mais",
    "=": "igual a",
    "×": "vezes",
    "÷": "dividido por",
    "&": "e",
    "<": "menor que",
    ">": "maior que",
    "≈": "cerca de",
  },
  abbreviations: {
    "Sr.": "senhor",
    "Sra.": "senhora",
    "Srta.": "senhorita",
    "Dr.": "doutor",
    "Dra.": "doutora",
    "Prof.": "professor",
    "Profa.": "professora",
    "Eng.": "engenheiro",
    "p. ex.": "por exemplo",
    "aprox.": "aproximadamente",
    "av.": "avenida",
    "tel.": "telefone",
    "vs.": "contra",
    "séc.": "século",
  },
  beforeFigures: {
    "n.º": "número",
    nº: "número",
    "pág.": "página",
    "págs.": "páginas",
    "art.": "artigo",
    "cap.": "capítulo",
    "#": "número",
  },
  closing: {
    "etc.": "etcétera",
    "a. C.": "antes de Cristo",
    "d. C.": "depois de Cristo",
    "Ltda.": "limitada",
  },
};
