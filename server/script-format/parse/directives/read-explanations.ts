import type { OverlayOf } from "@/remotion/timeline/schema";
import { type InlineRun, sliceRuns, textOf, toRichText } from "../inline/inline-run";
import { scriptError } from "../../script-problem";

/** `::definition[kelp: a large brown seaweed]`, with its pronunciation if it is given. */
export function readDefinition(
  runs: readonly InlineRun[],
  pronunciation: string | undefined,
  line: number,
): OverlayOf<"definition"> {
  const text = textOf(runs);
  const colon = text.search(/[:：]/);
  const term = text.slice(0, Math.max(0, colon)).trim();
  const meaning = toRichText(sliceRuns(runs, colon + 1, text.length));

  if (term === "" || meaning.length === 0) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      "::definition takes a term and its meaning, such as ::definition[kelp: a large brown seaweed].",
    );
  }

  return { kind: "definition", term, ...(pronunciation ? { pronunciation } : {}), meaning };
}
