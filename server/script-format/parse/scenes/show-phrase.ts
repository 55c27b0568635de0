import type { RichText } from "@/remotion/timeline/schema";
import { textOf, toRichText, type InlineRun } from "../inline/inline-run";

export type ShownPhrase = {
  /** The runs that are shown. */
  runs: InlineRun[];
  text: RichText;
  isBold: boolean;
  /** Whether fewer words are shown than spoken, so that captions must carry the rest. */
  isShortened: boolean;
};

/** The part of spoken words that is shown: their first bold phrase, or all of them if there is none. */
export function showPhrase(runs: readonly InlineRun[]): ShownPhrase {
  const boldPhrase = runs.find((run) => run.boldPhrase !== undefined && hasWords(run.text))?.boldPhrase;
  if (boldPhrase === undefined)
    return { runs: [...runs], text: toRichText(runs), isBold: false, isShortened: false };

  const bold = runs.filter((run) => run.boldPhrase === boldPhrase);

  return {
    runs: bold,
    text: toRichText(bold, { isBoldPlain: true }),
    isBold: true,
    isShortened: lettersOf(bold) !== lettersOf(runs),
  };
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function lettersOf(runs: readonly InlineRun[]): string {
  return textOf(runs).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
