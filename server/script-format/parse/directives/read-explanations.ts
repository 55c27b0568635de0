import type { OverlayOf } from "@/remotion/timeline/schema";
import { splitAtArrows } from "../found-scenes/find-cause-effect";
import { type InlineRun, sliceRuns, splitRuns, textOf, toRichText } from "../inline/inline-run";
import { readSides } from "./read-values";
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

const mostStages = 5;
const mostBranches = 3;
const mostPoints = 6;

/** `::causes[Heavy rain -> Rivers rise; Soil washes away -> Harvests fail]`, branches between semicolons. */
export function readCauses(
  runs: readonly InlineRun[],
  title: string | undefined,
  line: number,
): OverlayOf<"cause-effect"> {
  const stages = splitAtArrows(runs).map((stage) =>
    splitRuns(stage, /[;；]/g).map((branch) => toRichText(branch)),
  );
  const isChain =
    stages.length >= 2 &&
    stages.length <= mostStages &&
    stages.every(
      (stage, index) =>
        stage.every((text) => text.length > 0) &&
        stage.length <= mostBranches &&
        (stage.length === 1 || (stages[index + 1]?.length ?? 1) === 1),
    );
  if (!isChain) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      "::causes takes 2 to 5 stages between arrows, one of them at a time with 2 or 3 branches, such as ::causes[Heavy rain -> Rivers rise; Soil washes away -> Harvests fail].",
    );
  }

  return {
    kind: "cause-effect",
    ...(title ? { title: [{ text: title, isEmphasized: false }] } : {}),
    stages,
  };
}

/** `::for-and-against[Pros: cheap; clean | Cons: slow]`, with the side in favour first. */
export function readForAndAgainst(
  runs: readonly InlineRun[],
  title: string | undefined,
  line: number,
): OverlayOf<"for-and-against"> {
  const { left, right } = readSides(runs, line, {
    name: "for-and-against",
    example: "Pros: cheap; clean | Cons: slow",
  });
  if (left.points.length > mostPoints || right.points.length > mostPoints) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `a side of ::for-and-against has room for ${mostPoints} points; leave some out.`,
    );
  }

  return {
    kind: "for-and-against",
    ...(title ? { title: [{ text: title, isEmphasized: false }] } : {}),
    for: left,
    against: right,
  };
}
