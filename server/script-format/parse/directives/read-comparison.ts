import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { sliceRuns, textOf, toRichText, trimRuns, type InlineRun } from "../inline/inline-run";
import { scriptError } from "../../script-problem";

/** `::compare[Octopus: three hearts; blue blood | Human: one heart; red blood]` as a comparison. */
export function readComparison(runs: readonly InlineRun[], line: number): OverlayOf<"comparison"> {
  const sides = splitRuns(runs, /\|/g).map(readSide);
  const [left, right] = sides;

  if (sides.length !== 2 || !left || !right) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      "::compare takes two sides, such as ::compare[Octopus: three hearts; blue blood | Human: one heart].",
    );
  }

  return { kind: "comparison", left, right };
}

function readSide(runs: InlineRun[]): { title: string; points: RichText[] } | null {
  const text = textOf(runs);
  const colon = text.search(/[:：]/);
  const title = text.slice(0, colon).trim();
  const points = splitRuns(sliceRuns(runs, colon + 1, text.length), /[;；]/g)
    .map((point) => toRichText(point))
    .filter((point) => point.some((run) => run.text.trim() !== ""));

  return colon === -1 || title === "" || points.length === 0 ? null : { title, points };
}

function splitRuns(runs: readonly InlineRun[], separator: RegExp): InlineRun[][] {
  const text = textOf(runs);
  const starts = [0, ...[...text.matchAll(separator)].map((match) => match.index + match[0].length)];

  return starts.map((start, index) =>
    trimRuns(sliceRuns(runs, start, (starts[index + 1] ?? text.length + 1) - 1)),
  );
}
