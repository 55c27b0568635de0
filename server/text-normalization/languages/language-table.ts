/** "kilometre", "kilometres". */
export type CountedWord = readonly [one: string, many: string];

/** Where a number stands. */
export type NumberContext = {
  /** The digits of a whole number. */
  digits: string;
  /** Whether its thousands are set apart: then it is no year. */
  isGrouped: boolean;
  /** What follows, from the first character on. */
  after: string;
};

export type RomanContext = { value: number; wordBefore: string; after: string };

/** All that differs between the languages that one grammar speaks. Units, months and decimal marks are CLDR's. */
export type LanguageTable = {
  /** BCP 47, for a script whose own tag names no region. */
  locale: string;
  /** No spaces separate words: the segmenter finds them. */
  isSpaceless?: boolean;
  /** A number of up to 15 digits, without a leading zero. */
  cardinal: (digits: string) => string;
  /** The words of a whole number as its neighbours want them: "veintiuna personas", "premier janvier". */
  inContext?: (words: string, context: NumberContext) => string;
  /** The mark after digits that makes an ordinal of them ("3.º"). */
  ordinal?: { mark: RegExp; say: (digits: string, mark: string) => string };
  /** Undefined where the letters are no number. */
  roman?: (context: RomanContext) => string | undefined;
  decimalMark: string;
  /** "3,14" is said as "three comma fourteen". */
  saysDecimalsAsNumber?: boolean;
  minus: string;
  /** Between the ends of a range. */
  range: string;
  /** Between the parts of a version or of an address. */
  dot: string;
  at: string;
  /** Around the number, where CLDR has only a sign. */
  percent?: readonly [before: string, after: string];
  /** What may follow a time, as part of it: "h". */
  timeUnit?: RegExp;
  time: (hour: string, minute: string, say: (digits: string) => string) => string;
  /** The fractions that have names, as "1/2". */
  fractions?: Readonly<Record<string, string>>;
  /** Other fractions, where their words are built from the numbers. */
  sayFraction?: (numerator: number, denominator: number) => string;
  power: (base: string, exponent: string) => string;
  /** Behind a unit, or before it. */
  square: { words: CountedWord; isBefore?: boolean };
  cubic: { words: CountedWord; isBefore?: boolean };
  /** Units that CLDR lacks, by their symbols. */
  units: Readonly<Record<string, CountedWord>>;
  currencies: Readonly<Record<string, CountedWord>>;
  /** The words for cents after an amount; undefined where they are said as decimals. */
  cents?: (symbol: string, digits: string, say: (digits: string) => string) => string | undefined;
  /** What may stand between a number and its currency ("millions"). */
  magnitude: RegExp;
  /** A currency behind such a word: "of dollars". */
  linkCurrency?: (currency: string) => string;
  /** Characters that are said, with their words. */
  signs: Readonly<Record<string, string>>;
  /** Abbreviations, with a point or without; none ends a sentence. */
  abbreviations: Readonly<Record<string, string>>;
  /** Abbreviations that are said so only before a figure. */
  beforeFigures?: Readonly<Record<string, string>>;
  /** Abbreviations that may end a sentence. */
  closing?: Readonly<Record<string, string>>;
  /** What follows a mark that, unlike elsewhere, does not end a sentence. */
  goesOn?: RegExp;
};
