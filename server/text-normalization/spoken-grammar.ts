/** What a stretch of text is, in the sense of text normalization: each kind is said by a small grammar of its own. */
export type SemioticClass =
  | "abbreviation"
  | "acronym"
  | "address"
  | "cardinal"
  | "date"
  | "duration"
  | "electronic"
  | "formula"
  | "fraction"
  | "measure"
  | "money"
  | "ordinal"
  | "range"
  | "ratio"
  | "reference"
  | "roman"
  | "score"
  | "serial"
  | "sign"
  | "telephone"
  | "time"
  | "word";

/** 3: its form or its neighbours leave no doubt; 2: it is usually meant so; 1: nothing speaks against it. */
type Evidence = 1 | 2 | 3;

/** What the text from a place on may be. */
export type Reading = {
  semioticClass: SemioticClass;
  evidence: Evidence;
  /** Where it ends in the text. */
  end: number;
  /** The words, for each part of it that white space separates; for the last parts they may be missing. */
  say: () => string[];
};

/** How one language is spoken. */
export type SpokenGrammar = {
  /** The text in characters that the grammar knows, one for one. */
  fold: (text: string) => string;
  /** What stands at `start` of a folded text, decided among all that it may be. */
  read: (sentence: FoldedSentence, start: number) => Reading;
  /** Splits what a reading says into spoken words. */
  toWords: (said: string) => string[];
  /** Whether a sentence ends at `end`, where the language's general rules see an end. */
  isSentenceEnd: (text: string, end: number) => boolean;
};

export type FoldedSentence = {
  text: string;
  /** BCP 47. */
  locale: string;
  /** All of it is in capitals, which then say nothing about acronyms. */
  isShouted: boolean;
};
