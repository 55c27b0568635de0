import type { RootContent } from "mdast";
import type { Figure, OverlayOf, RichText } from "@/remotion/timeline/schema";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { findIllustration } from "@/server/illustrations/find-illustration";
import { noIcon } from "@/server/illustrations/illustrate-scenes";
import { nearestNames } from "../../nearest-names";
import { readFigure } from "../figures/read-figure";
import { type InlineRun, sliceRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import { addNotice, type ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import { readAttributes } from "./read-attributes";

type NumberDirective = { node: Extract<RootContent, { type: "leafDirective" }>; text: string; line: number };

/** `::number[3.5]{prefix="$" suffix=" million" label="a year"}` or, shorter, `::number[$3.5 million a year]`. */
export function readNumber(
  { node, text, line }: NumberDirective,
  context: ScriptContext,
): { figure: Figure; label: RichText } {
  const { prefix, suffix, label } = readAttributes(node, {
    required: [],
    optional: ["prefix", "suffix", "label"],
  });
  const read = readFigure(text, context.language);

  if (read === null)
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `"${text}" is no number; write one such as ::number[3.5]{suffix="%"}.`,
    );

  const { figure, rest } = read;
  const shown = label ?? rest;

  return {
    figure: { ...figure, prefix: prefix ?? figure.prefix, suffix: suffix ?? figure.suffix },
    label: shown === "" ? [] : [{ text: shown, isEmphasized: false }],
  };
}

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

/**
 * What `::icon[name]` asks for: an illustration's own name, or "none". Undefined, with a notice of the nearest names, for one that
 * the set does not have (any more).
 */
export function readIcon(text: string, line: number, context: ScriptContext): string | undefined {
  const wanted = text.trim().toLowerCase();
  const name = wanted === noIcon ? noIcon : findIllustration(wanted, context.language);
  if (name !== undefined) return name;

  const near = nearestNames(wanted.replaceAll(/\s+/g, "-"), illustrationNames());
  const hint = near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`;
  addNotice(context, line, `there is no illustration "${text.trim()}"; what the words mean is drawn.${hint}`);

  return undefined;
}
