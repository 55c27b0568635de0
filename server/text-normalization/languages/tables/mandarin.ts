import { toCardinal } from "n2words/zh-Hans-CN";
import type { LanguageTable, NumberContext } from "../language-table";

const digitNames = "零一二三四五六七八九";
/** What is counted with 两: measure words, and large numbers. Not months, days of the month and rooms. */
const counted =
  /^\s?(?:[个只条本张位人种次年天周秒米克吨升倍颗座台部家块层岁件名头匹]|星期|小时|分钟|公里|厘米|千克|公斤|[千万亿]|百万|平方|立方|英里)/u;

/** "十六", not "一十六". */
const cardinal = (digits: string) => toCardinal(digits, { formal: false }).replace(/^一十/, "十");

function inContext(words: string, { digits, after }: NumberContext): string {
  // Years are said digit by digit.
  if (/^(?:1\d|20)\d\d$/.test(digits) && /^\s?年/.test(after)) {
    return Array.from(digits, (digit) => digitNames.charAt(Number(digit))).join("");
  }

  return digits === "2" && counted.test(after) ? "两" : words;
}

const same = (word: string) => [word, word] as const;
const before = (word: string) => ({ words: same(word), isBefore: true });

export const mandarin: LanguageTable = {
  locale: "zh-CN",
  isSpaceless: true,
  cardinal,
  inContext,
  decimalMark: "点",
  minus: "负",
  range: "到",
  dot: "点",
  at: "艾特",
  percent: ["百分之", ""],
  time: (hour, minute, say) => {
    const hours = `${hour === "2" ? "两" : say(hour)}点`;
    if (minute === "0") return hours;

    return `${hours}${Number(minute) < 10 ? "零" : ""}${say(minute)}分`;
  },
  sayFraction: (numerator, denominator) =>
    `${cardinal(String(denominator))}分之${cardinal(String(numerator))}`,
  power: (base, exponent) => `${base}的${exponent}次方`,
  square: before("平方"),
  cubic: before("立方"),
  units: {
    t: same("吨"),
    mg: same("毫克"),
    W: same("瓦"),
    kW: same("千瓦"),
    MW: same("兆瓦"),
    GW: same("吉瓦"),
    kWh: same("千瓦时"),
    V: same("伏"),
    Hz: same("赫兹"),
    kHz: same("千赫"),
    MHz: same("兆赫"),
    GHz: same("吉赫"),
  },
  currencies: {
    "¥": same("元"),
    $: same("美元"),
    US$: same("美元"),
    "€": same("欧元"),
    "£": same("英镑"),
    "₹": same("卢比"),
  },
  magnitude: /[万亿]|百万|千万/uy,
  signs: { "+": "加", "=": "等于", "×": "乘", "÷": "除以", "&": "和", "≈": "约等于" },
  abbreviations: {},
  beforeFigures: { "No.": "第", "#": "第" },
};
