import type { RootContent } from "mdast";
import type { Figure, RichText } from "@/remotion/timeline/schema";
import { readFigure } from "../figures/read-figure";
import type { ScriptContext } from "../script-context";
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
