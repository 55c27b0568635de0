import type { SentenceIllustration } from "./illustrate";

/**
 * Drawings for figures and signs in a text, in order of precedence: a pattern, its drawing, and what the text does with it. `isEnglish`
 * limits it to English; `isWhole` makes the drawing mean the whole text, not just the match.
 */
const signs: { pattern: RegExp; name: string; reason: string; isEnglish?: boolean; isWhole?: boolean }[] = [
  { pattern: /\$\s?\d/, name: "dollar-banknote", reason: "names a sum of dollars" },
  { pattern: /€\s?\d|\d\s?€/, name: "euro-banknote", reason: "names a sum of euros" },
  { pattern: /£\s?\d/, name: "pound-banknote", reason: "names a sum of pounds" },
  { pattern: /[¥￥]\s?\d/, name: "yen-banknote", reason: "names a sum of yen" },
  // "40°" alone may be an angle, or a latitude.
  { pattern: /\d\s?(?:°\s?[CF]\b|[℃℉])/, name: "thermometer", reason: "names a temperature" },
  {
    // "500-1500" is a range.
    pattern: /\+\d{1,3}(?:[\s-]\d{2,4}){2,}\b|\(\d{3}\)[\s-]?\d{3}|\b\d{3}[\s-]\d{3}[\s-]\d{4}\b/,
    name: "telephone",
    reason: "names a telephone number",
  },
  {
    pattern: /\b\d{1,2}:\d\d:\d\d\b|\b\d+\s?h\s\d+\s?m(?:in)?\b/,
    name: "stopwatch",
    reason: "names a length of time",
  },
  { pattern: /\s\d{1,2}:\d\d\b/, name: "mantelpiece-clock", reason: "names a time of day" },
  {
    pattern: /\b\d{1,2}\s[ap]\.?m\b/i,
    name: "mantelpiece-clock",
    reason: "names a time of day",
    isEnglish: true,
  },
  // "1/2" is a fraction, and "24/7" means always.
  { pattern: /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, name: "calendar", reason: "names a date" },
  { pattern: /[?？؟]["”»)]*\s*$/, name: "red-question-mark", reason: "is a question", isWhole: true },
  {
    pattern: /\b(?:in|since|until|by|before|after) (?:1[4-9]|20)\d\d\b/i,
    ...{ name: "calendar", reason: "names a year", isEnglish: true },
  },
  {
    pattern: /\bin the (?:early |mid-?|late )?\d{1,3}0s\b/i,
    ...{ name: "calendar", reason: "names a decade", isEnglish: true },
  },
];

/**
 * The drawings for a text of which no single word is drawn: for what it names in figures, with their place, or because it is a
 * question.
 */
export function findSigns(sentence: string, { language }: { language: string }): SentenceIllustration[] {
  return signs.flatMap(({ pattern, name, reason, isEnglish, isWhole }, place) => {
    const match = pattern.exec(sentence);
    if (!match || (isEnglish && !language.startsWith("en"))) return [];
    const start = isWhole ? 0 : match.index;
    const end = isWhole ? sentence.length : start + match[0].length;

    return [{ name, start, end, score: -place / 100, reason: `the sentence ${reason}` }];
  });
}
