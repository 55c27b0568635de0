/** A piece of the shown text and the words that are said for it. The texts of a sentence's tokens join to its text. */
export type SpokenToken = {
  /** As shown, with the space before it where there is one. */
  text: string;
  /** ASCII, one spoken word each, with the punctuation that shapes the phrasing ("hearts,"); empty if nothing is said. */
  spokenWords: string[];
  isEmphasized: boolean;
};
