import { endsSentence } from "../../captions/break-cost";
import type { FittedText } from "./fit-text";

/**
 * Offsets of a text's pieces, from the first with at least `lettersBefore` letters before it (not counting spaces) to the end of its
 * sentence; empty if `lettersBefore` is undefined.
 */
export function findRestOfSentence(
  { lines }: Pick<FittedText, "lines">,
  lettersBefore: number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (lettersBefore === undefined) return found;
  let letters = 0;

  for (const { offset, text } of lines.flat()) {
    if (letters >= lettersBefore) found.add(offset);
    if (found.size > 0 && endsSentence({ text: text.trimEnd() })) break;
    letters += text.replaceAll(/\s/gu, "").length;
  }

  return found;
}
