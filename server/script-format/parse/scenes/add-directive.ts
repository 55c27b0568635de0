import type { RootContent } from "mdast";
import type { RichText } from "@/remotion/timeline/schema";
import { blockDirectiveNames, readAttributes, type BlockDirectiveName } from "../directives/read-attributes";
import { readCauses, readDefinition, readForAndAgainst } from "../directives/read-explanations";
import { readPartOfWhole, readPictogram, readScale } from "../directives/read-quantity";
import { readSteps, readTimeline } from "../directives/read-sequence";
import { readComparison, readIcon, readNumber } from "../directives/read-values";
import { readLabels } from "../found-scenes/find-labels";
import { flattenText } from "../inline/flatten-inline";
import { textOf, toRichText, trimRuns, type InlineRun } from "../inline/inline-run";
import { readMap } from "../places/read-map";
import { scriptError } from "../../script-problem";
import { addFormula } from "./add-formula";
import { addLabels } from "./add-labels";
import { readEndScreen } from "./end-screen";
import { lengthenPause, placeVisual, type SceneBuilder, type Visual } from "./scene-builder";

export type LeafDirective = Extract<RootContent, { type: "leafDirective" }>;

type Directive = { node: LeafDirective; runs: InlineRun[]; text: string; line: number };

/** Follows a directive on a line of its own. Throws INVALID_INPUT if it is unknown, lacks its text or would have no effect. */
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

/** Known directives that do not stand on a line of their own, and where they belong. */
const misplaced = new Map([
  ["say", "has one colon and stands inside a sentence"],
  ["voice", "stands inside a quote of paragraphs; around anything else it has three colons"],
]);

/** All directives as people write them, for error messages. */
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
    requireText(directive, "places, such as ::map[Japan, Peru] or ::map[Lisbon -> Goa]");
    const { text, line } = directive;
    const overlay = { ...readMap(text, line, builder.context), ...readTitle(directive.node) };
    showOver(builder, { overlay, line });
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

  definition(builder, { node, runs, line }) {
    const { pronunciation } = readAttributes(node, { required: [], optional: ["pronunciation"] });
    showOver(builder, { overlay: readDefinition(runs, pronunciation, line), line });
  },

  causes(builder, { node, runs, line }) {
    const { title } = readAttributes(node, { required: [], optional: ["title"] });
    showOver(builder, { overlay: readCauses(runs, title, line), line });
  },

  "for-and-against"(builder, { node, runs, line }) {
    const { title } = readAttributes(node, { required: [], optional: ["title"] });
    showOver(builder, { overlay: readForAndAgainst(runs, title, line), line });
  },

  labels(builder, { node, runs, line }) {
    readAttributes(node, { required: [], optional: [] });
    const labels = readLabels(runs);
    if (labels === null || !addLabels(builder, labels)) {
      throw scriptError(
        "INVALID_DIRECTIVE",
        line,
        "::labels stands below a photo, with names and their places (from its left and top edge), such as ::labels[Eye 62% 47%; Arm 58% 78%].",
      );
    }
  },

  formula(builder, { node, line }) {
    const { title } = readAttributes(node, { required: [], optional: ["title"] });
    // Taken from the source: Markdown would treat "_" and "*" as marks.
    const start = node.position?.start.offset ?? 0;
    const written = builder.context.source.slice(start, node.position?.end.offset ?? start);
    addFormula(builder, { tex: readLabel(written), line, ...(title ? { title } : {}) });
  },

  timeline(builder, { node, runs, line }) {
    showOver(builder, { overlay: { ...readTimeline(runs, line), ...readTitle(node) }, line });
  },

  steps(builder, { node, runs, line }) {
    showOver(builder, { overlay: { ...readSteps("steps", runs, line), ...readTitle(node) }, line });
  },

  cycle(builder, { node, runs, line }) {
    showOver(builder, { overlay: { ...readSteps("cycle", runs, line), ...readTitle(node) }, line });
  },

  count(builder, { node, text, line }) {
    const { icon, label } = readAttributes(node, { required: [], optional: ["icon", "label"] });
    const drawing = icon === undefined ? undefined : readIcon(icon, line, builder.context);
    const { language } = builder.context;
    const overlay = readPictogram(
      text,
      { ...(drawing === undefined ? {} : { drawing }), ...(label === undefined ? {} : { label }) },
      { language, line },
    );
    showOver(builder, { overlay, line });
  },

  share(builder, { node, text, line }) {
    const attributes = readAttributes(node, { required: [], optional: ["label", "as"] });
    const { language } = builder.context;
    showOver(builder, { overlay: readPartOfWhole(text, attributes, { language, line }), line });
  },

  "end-screen"(builder, directive) {
    requireText(directive, "what to ask of the viewer");
    const { node, runs, line } = directive;
    const { next, seconds } = readAttributes(node, { required: [], optional: ["next", "seconds"] });
    showOver(builder, { overlay: readEndScreen({ text: toRichText(runs), next, seconds, line }), line });
  },

  scale(builder, { node, runs, line }) {
    const { shape, title } = readAttributes(node, { required: [], optional: ["shape", "title"] });
    const { language } = builder.context;
    const overlay = { ...readScale(runs, shape, { language, line }), ...toTitle(title) };
    showOver(builder, { overlay, line });
  },
};

/** The text between the brackets of a directive, which may contain other brackets. */
function readLabel(written: string): string {
  const start = written.indexOf("[");
  let depth = 0;
  const end = Array.from(written).findIndex((character, index) => {
    if (index < start) return false;
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;

    return depth === 0;
  });

  return start === -1
    ? ""
    : Array.from(written)
        .slice(start + 1, end)
        .join("");
}

/** The `title` of a directive that takes no other attribute, in the overlay's form. */
function readTitle(node: LeafDirective): { title?: RichText } {
  const { title } = readAttributes(node, { required: [], optional: ["title"] });

  return toTitle(title);
}

function toTitle(title: string | undefined): { title?: RichText } {
  return title ? { title: [{ text: title, isEmphasized: false }] } : {};
}

function requireText({ node, text, line }: Directive, what: string): void {
  if (text === "") throw scriptError("INVALID_DIRECTIVE", line, `::${node.name}[…] must hold ${what}.`);
}

/** Shows the overlay while the paragraph below is spoken. */
function showOver(builder: SceneBuilder, visual: Pick<Visual, "overlay" | "line">): void {
  placeVisual(builder);
  builder.visual = { ...visual, narration: [], showsCaptions: false };
}
