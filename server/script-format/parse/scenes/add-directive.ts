import type { RootContent } from "mdast";
import { blockDirectiveNames, readAttributes, type BlockDirectiveName } from "../directives/read-attributes";
import { findCountry } from "../directives/countries";
import { readComparison, readIcon, readNumber } from "../directives/read-values";
import { flattenText } from "../inline/flatten-inline";
import { textOf, toRichText, trimRuns, type InlineRun } from "../inline/inline-run";
import { scriptError } from "../../script-problem";
import { lengthenPause, placeVisual, type SceneBuilder, type Visual } from "./scene-builder";

export type LeafDirective = Extract<RootContent, { type: "leafDirective" }>;

type Directive = { node: LeafDirective; runs: InlineRun[]; text: string; line: number };

/** Follows a directive on a line of its own. Throws INVALID_INPUT for one that is not known, lacks its text or comes to nothing. */
export function addDirective(builder: SceneBuilder, node: LeafDirective): void {
  const line = node.position?.start.line ?? 1;
  const name = blockDirectiveNames.find((known) => known === node.name);

  if (name === undefined) {
    const reason = misplaced.get(node.name) ?? "is not known";
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `"::${node.name}" ${reason}; the directives are ${validNames()}.`,
    );
  }

  const runs = trimRuns(flattenText(node.children, builder.context));
  follow[name](builder, { node, runs, text: textOf(runs), line });
}

/** Known directives that do not stand on a line of their own, and where they stand. */
const misplaced = new Map([
  ["say", "has one colon and stands inside a sentence"],
  ["voice", "stands inside a quote of paragraphs; around anything else it has three colons"],
]);

/** All directives as a person writes them, for error messages. */
export function validNames(): string {
  return [...blockDirectiveNames.map((name) => `::${name}`), ":::voice", ":say"].join(", ");
}

const follow: Record<BlockDirectiveName, (builder: SceneBuilder, directive: Directive) => void> = {
  shown(builder, directive) {
    readAttributes(directive.node, { required: [], optional: [] });
    requireText(directive, "the words to show");
    if (builder.shown !== undefined)
      throw scriptError(
        "INVALID_DIRECTIVE",
        directive.line,
        "a scene shows one ::shown; delete one of the two.",
      );
    builder.shown = { text: toRichText(directive.runs), line: directive.line };
  },

  icon(builder, directive) {
    readAttributes(directive.node, { required: [], optional: [] });
    requireText(directive, "the name of an illustration, or none");
    if (builder.icon !== undefined)
      throw scriptError(
        "INVALID_DIRECTIVE",
        directive.line,
        "a scene has one ::icon; delete one of the two.",
      );
    builder.icon = {
      name: readIcon(directive.text, directive.line, builder.context),
      line: directive.line,
    };
  },

  pause(builder, { node, line }) {
    const { seconds } = readAttributes(node, { required: ["seconds"], optional: [] });
    const value = Number(seconds);
    if (!(value > 0 && value <= 10))
      throw scriptError(
        "INVALID_DIRECTIVE",
        line,
        "::pause takes seconds from 0.1 to 10, such as ::pause{seconds=1}.",
      );
    if (!lengthenPause(builder, value * 1000, "silenceAfterMs"))
      throw scriptError("INVALID_DIRECTIVE", line, "::pause must come after something spoken.");
  },

  number(builder, { node, text, line }) {
    const { figure, label } = readNumber({ node, text, line }, builder.context);
    showOver(builder, { overlay: { kind: "big-number", figure, label }, line });
  },

  map(builder, directive) {
    requireText(directive, "countries, such as ::map[Japan, Peru]");
    const { title } = readAttributes(directive.node, { required: [], optional: ["title"] });
    const names = directive.text
      .split(/[,،、;]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const countries = names.map((name) => findCountry(name, directive.line, builder.context));
    showOver(builder, {
      overlay: {
        kind: "map",
        ...(title ? { title: [{ text: title, isEmphasized: false }] } : {}),
        countries,
      },
      line: directive.line,
    });
  },

  compare(builder, { node, runs, line }) {
    readAttributes(node, { required: [], optional: [] });
    showOver(builder, { overlay: readComparison(runs, line), line });
  },

  quote(builder, directive) {
    requireText(directive, "the words of the quote");
    const { by } = readAttributes(directive.node, { required: [], optional: ["by"] });
    showOver(builder, {
      overlay: { kind: "quote", text: toRichText(directive.runs), ...(by ? { attribution: by } : {}) },
      line: directive.line,
    });
  },
};

function requireText({ node, text, line }: Directive, what: string): void {
  if (text === "") throw scriptError("INVALID_DIRECTIVE", line, `::${node.name}[…] must hold ${what}.`);
}

/** Shows the overlay while the paragraph below is spoken. */
function showOver(builder: SceneBuilder, visual: Pick<Visual, "overlay" | "line">): void {
  placeVisual(builder);
  builder.visual = { ...visual, narration: [], showsCaptions: false };
}
