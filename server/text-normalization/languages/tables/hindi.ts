import { toCardinal, toOrdinal } from "n2words/hi-IN";
import type { LanguageTable, NumberContext } from "../language-table";

/** "उन्नीस सौ सैंतालीस": hundreds up to 1999, as years and prices are said. */
function inContext(words: string, { digits, isGrouped }: NumberContext): string {
  if (isGrouped || !/^1[1-9]\d\d$/.test(digits)) return words;
  const [hundreds, rest] = [digits.slice(0, 2), Number(digits.slice(2))];
  const said = `${toCardinal(hundreds)} सौ`;

  return rest === 0 ? said : `${said} ${toCardinal(rest)}`;
}

export const hindi: LanguageTable = {
  locale: "hi",
  cardinal: (digits) => toCardinal(digits),
  inContext,
  ordinal: {
    mark: /(?:वाँ|वां|वीं|वें|वे|ला|ली|रा|री|था|थी|ठा|ठी)(?![\p{L}\p{M}])/uy,
    say: (digits, mark) => {
      const words = toOrdinal(digits);
      if (/^[लरथठ]/.test(mark)) return mark.endsWith("ी") ? words.replace(/ा$/, "ी") : words;

      return words.replace(/वाँ$/, mark === "वां" ? "वाँ" : mark);
    },
  },
  decimalMark: "दशमलव",
  minus: "माइनस",
  range: "से",
  dot: "डॉट",
  at: "ऐट",
  timeUnit: /\sबजे/uy,
  time: (hour, minute, say) => (minute === "0" ? `${say(hour)} बजे` : `${say(hour)} बजकर ${say(minute)} मिनट`),
  fractions: {
    "1/2": "आधा",
    "1/3": "एक तिहाई",
    "2/3": "दो तिहाई",
    "1/4": "एक चौथाई",
    "3/4": "तीन चौथाई",
  },
  power: (base, exponent) => `${base} की घात ${exponent}`,
  square: { words: ["वर्ग ", "वर्ग "], isBefore: true },
  cubic: { words: ["घन ", "घन "], isBefore: true },
  units: {
    t: ["टन", "टन"],
    mg: ["मिलीग्राम", "मिलीग्राम"],
    W: ["वाट", "वाट"],
    kW: ["किलोवाट", "किलोवाट"],
    MW: ["मेगावाट", "मेगावाट"],
    GW: ["गीगावाट", "गीगावाट"],
    V: ["वोल्ट", "वोल्ट"],
    Hz: ["हर्ट्ज़", "हर्ट्ज़"],
    "कि.मी.": ["किलोमीटर", "किलोमीटर"],
    किमी: ["किलोमीटर", "किलोमीटर"],
    "कि.ग्रा.": ["किलोग्राम", "किलोग्राम"],
    किग्रा: ["किलोग्राम", "किलोग्राम"],
    "से.मी.": ["सेंटीमीटर", "सेंटीमीटर"],
    सेमी: ["सेंटीमीटर", "सेंटीमीटर"],
    "मी.": ["मीटर", "मीटर"],
  },
  currencies: {
    "₹": ["रुपया", "रुपये"],
    "रु.": ["रुपया", "रुपये"],
    $: ["डॉलर", "डॉलर"],
    "€": ["यूरो", "यूरो"],
    "£": ["पाउंड", "पाउंड"],
    "¥": ["येन", "येन"],
  },
  cents: (symbol, digits, say) => {
    if (symbol !== "₹" && symbol !== "रु.") return undefined;

    return digits === "00" ? "" : `${say(digits)} पैसे`;
  },
  magnitude: /\s(?:हज़ार|हजार|लाख|करोड़|अरब|खरब|मिलियन|बिलियन)(?![\p{L}\p{M}])/uy,
  signs: { "+": "जमा", "=": "बराबर", "×": "गुणा", "&": "और" },
  abbreviations: {
    "डॉ.": "डॉक्टर",
    "डा.": "डॉक्टर",
    "प्रो.": "प्रोफ़ेसर",
    "पं.": "पंडित",
    "ई. पू.": "ईसा पूर्व",
    "ई.": "ईसवी",
  },
  beforeFigures: { "#": "नंबर", "नं.": "नंबर" },
};
