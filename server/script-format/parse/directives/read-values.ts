import type { RootContent } from "mdast";
import type { Figure, OverlayOf, RichText } from "@/remotion/timeline/schema";
import { illustrationNames } from "@/server/adapters/illustrations/illustration-files";
import { findIllustration } from "@/server/illustrations/find-illustration";
import { noIcon } from "@/server/illustrations/illustrate-scenes";
import { nearestNames } from "../../nearest-names";
import { MAX_DECIMALS, MAX_DIGITS, readFigure } from "../figures/read-figure";
import { type InlineRun, sliceRuns, splitRuns, textOf, toRichText } from "../inline/inline-run";
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
      `"${text}" is no number of at most ${MAX_DIGITS} digits, ${MAX_DECIMALS} of them decimals; write one such as ::number[3.5]{suffix="%"}.`,
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
  return {
    kind: "comparison",
    ...readSides(runs, line, {
      name: "compare",
      example: "Octopus: three hearts; blue blood | Human: one heart",
    }),
  };
}

type Side = { title: string; points: RichText[] };

/** Two sides with their points, from a directive's brackets. Throws ScriptError, with an example. */
export function readSides(
  runs: readonly InlineRun[],
  line: number,
  { name, example }: { name: string; example: string },
): { left: Side; right: Side } {
  const sides = splitRuns(runs, /\|/g).map(readSide);
  const [left, right] = sides;

  if (sides.length !== 2 || !left || !right) {
    throw scriptError("INVALID_DIRECTIVE", line, `::${name} takes two sides, such as ::${name}[${example}].`);
  }

  return { left, right };
}

function readSide(runs: InlineRun[]): Side | null {
  const text = textOf(runs);
  const colon = text.search(/[:：]/);
  const title = text.slice(0, colon).trim();
  const points = splitRuns(sliceRuns(runs, colon + 1, text.length), /[;；]/g)
    .map((point) => toRichText(point))
    .filter((point) => point.some((run) => run.text.trim() !== ""));

  return colon === -1 || title === "" || points.length === 0 ? null : { title, points };
}

/**
 * The drawing that `::icon[name]` asks for: an illustration's own name, or "none". Undefined, with a notice of the nearest names, for
 * a name that is not (or no longer) in the set.
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
