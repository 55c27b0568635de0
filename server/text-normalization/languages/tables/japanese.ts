import { toCardinal } from "n2words/ja-JP";
import type { LanguageTable } from "../language-table";

/** "一千万": before a scale a thousand has its one. */
function cardinal(digits: string): string {
  return toCardinal(digits).replaceAll(
    /(?<![二三四五六七八九])千(?=[一二三四五六七八九十百]*[万億兆])/g,
    "一千",
  );
}

const same = (word: string) => [word, word] as const;
const before = (word: string) => ({ words: same(word), isBefore: true });

/** Numbers become kanji: how they sound with the counter behind them ("三つ", "十日") the voice knows. */
export const japanese: LanguageTable = {
  locale: "ja",
  isSpaceless: true,
  cardinal,
  decimalMark: "点",
  minus: "マイナス",
  range: "から",
  dot: "ドット",
  at: "アットマーク",
  time: (hour, minute, say) => `${say(hour)}時${minute === "0" ? "" : `${say(minute)}分`}`,
  sayFraction: (numerator, denominator) =>
    `${cardinal(String(denominator))}分の${cardinal(String(numerator))}`,
  power: (base, exponent) => `${base}の${exponent}乗`,
  square: before("平方"),
  cubic: before("立方"),
  units: {
    t: same("トン"),
    mg: same("ミリグラム"),
    W: same("ワット"),
    kW: same("キロワット"),
    MW: same("メガワット"),
    GW: same("ギガワット"),
    kWh: same("キロワット時"),
    V: same("ボルト"),
    Hz: same("ヘルツ"),
    kHz: same("キロヘルツ"),
    MHz: same("メガヘルツ"),
    GHz: same("ギガヘルツ"),
  },
  currencies: {
    "¥": same("円"),
    $: same("ドル"),
    US$: same("ドル"),
    "€": same("ユーロ"),
    "£": same("ポンド"),
    "₹": same("ルピー"),
  },
  magnitude: /[万億兆]/uy,
  signs: { "+": "プラス", "=": "イコール", "×": "かける", "÷": "割る", "&": "アンド", "≈": "約" },
  abbreviations: {},
  beforeFigures: { "No.": "ナンバー", "#": "ナンバー" },
  // 「はい。」と言った。 is one sentence.
  goesOn: /^(?:と(?!ころ|き|も)|って)/u,
};
