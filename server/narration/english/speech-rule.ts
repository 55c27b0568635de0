/** One token without the punctuation around it, and its neighbours likewise ("" at the sentence's ends). */
export type TokenContext = {
  core: string;
  previous: string;
  next: string;
  /** BCP 47. */
  locale: string;
  /** The whole sentence is in capitals, which then say nothing about acronyms. */
  isShouted: boolean;
};

/** The words to say for a token, parted by spaces or hyphens; undefined if the rule is not about such tokens. */
export type SpeechRule = (context: TokenContext) => string | undefined;
