import type { RootContent } from "mdast";
import { isQuoteVoice, readVoice } from "../directives/read-voice";
import { flattenText } from "../inline/flatten-inline";
import { textOf } from "../inline/inline-run";
import type { Chapter, SceneDraft } from "../../schema";
import { addNotice, type ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import { pausesMs } from "../sentences/limits";
import { addTitledSides, findTitledSides } from "./add-argument";
import { addCode } from "./add-code";
import { addDirective, validNames } from "./add-directive";
import { addFormula, findFormula } from "./add-formula";
import { addList } from "./add-list";
import { addHeading, addParagraph } from "./add-text";
import { addQuote } from "./add-quote";
import { addTable } from "./add-table";
import { lengthenPause, placeVisual, type SceneBuilder } from "./scene-builder";

/** The scenes and chapters of a script's blocks, in order. Throws INVALID_INPUT for directives that cannot be followed. */
export function buildScenes(
  blocks: readonly RootContent[],
  context: ScriptContext,
): { scenes: SceneDraft[]; chapters: Chapter[] } {
  const builder: SceneBuilder = { context, scenes: [], chapters: [] };
  addBlocks(builder, blocks);
  placeVisual(builder);

  const unused = builder.icon ?? builder.shown;
  if (unused !== undefined)
    throw scriptError("INVALID_DIRECTIVE", unused.line, "no scene follows this directive; delete it.");

  return { scenes: builder.scenes, chapters: builder.chapters };
}

function addBlocks(builder: SceneBuilder, blocks: readonly RootContent[]): void {
  const { context } = builder;
  const spoken = blocks.flatMap(unfoldQuote(context));

  let taken = 0;
  for (const [index, block] of spoken.entries()) {
    if (index < taken) continue;

    const sides = findTitledSides(spoken.slice(index, index + 4), context);
    if (sides !== null) {
      addTitledSides(builder, sides);
      taken = index + 4;
    } else if (sourceOf(block, spoken[index - 1], context) === undefined)
      addBlock(builder, block, spoken[index + 1]);
  }
}

function addBlock(builder: SceneBuilder, block: RootContent, next: RootContent | undefined): void {
  const { context } = builder;
  const line = block.position?.start.line ?? 1;

  switch (block.type) {
    case "heading":
      addHeading(builder, block);
      break;
    case "paragraph": {
      const tex = findFormula(block);
      if (tex !== undefined) addFormula(builder, { tex, line });
      else addParagraph(builder, block, next !== undefined && takesTitle(next));
      break;
    }
    case "math":
      addFormula(builder, { tex: block.value, line });
      break;
    case "list":
      addList(builder, block);
      break;
    case "table":
      addTable(builder, block, sourceOf(next, block, context));
      break;
    case "blockquote":
      addQuote(builder, block);
      break;
    case "leafDirective":
      addDirective(builder, block);
      break;
    case "containerDirective":
      addVoiceContainer(builder, block);
      break;
    case "thematicBreak":
      lengthenPause(builder, pausesMs.atRule, "pauseAfterMs");
      break;
    case "code":
      addCode(builder, block);
      break;
    case "html":
      // Comments are the writer's notes to themselves.
      if (block.value.replace(/<!--[\s\S]*?-->/g, "").trim() !== "")
        addNotice(context, line, "HTML is left out.");
      break;
    case "footnoteDefinition":
      addNotice(context, line, "footnotes are left out.");
      break;
    default:
    // Front matter and link definitions: read elsewhere, never shown or spoken.
  }
}

/** Whether a sentence above a block is its title if it ends in a colon. */
function takesTitle(block: RootContent): boolean {
  const isFormula = block.type === "math" || (block.type === "paragraph" && findFormula(block) !== undefined);

  return block.type === "list" || block.type === "table" || block.type === "code" || isFormula;
}

/** Adds the blocks between `:::voice{name="…"}` and `:::`, with another speaker. */
function addVoiceContainer(
  builder: SceneBuilder,
  block: Extract<RootContent, { type: "containerDirective" }>,
): void {
  const line = block.position?.start.line ?? 1;
  if (block.name !== "voice") {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `":::${block.name}" has too many colons; the directives are ${validNames()}.`,
    );
  }

  const { voiceId: outer } = builder;
  const voiceId = readVoice(block, builder.context);
  const [label] = block.children;
  if (label?.type === "paragraph" && label.data?.directiveLabel) {
    throw scriptError("INVALID_DIRECTIVE", line, ':::voice takes no […]; write :::voice{name="…"}.');
  }

  builder.voiceId = voiceId;
  addBlocks(builder, block.children);
  if (outer === undefined) delete builder.voiceId;
  else builder.voiceId = outer;
}

/** A quote that holds more than paragraphs does not become a quote scene: its blocks are treated like any others. */
function unfoldQuote(context: ScriptContext): (block: RootContent) => RootContent[] {
  return function unfold(block: RootContent): RootContent[] {
    const isQuote =
      block.type === "blockquote" &&
      block.children.every((child) => child.type === "paragraph" || isQuoteVoice(child));
    if (block.type !== "blockquote" || isQuote) return [block];

    addNotice(
      context,
      block.position?.start.line ?? 1,
      "a quote holds paragraphs only; this one became ordinary scenes.",
    );

    return block.children.flatMap(unfold);
  };
}

/** The text of a paragraph "Source: …" right below a table; undefined for any other block. */
function sourceOf(
  block: RootContent | undefined,
  above: RootContent | undefined,
  context: ScriptContext,
): string | undefined {
  if (block?.type !== "paragraph" || above?.type !== "table") return undefined;

  const text = textOf(flattenText(block.children, { ...context, notices: [] })).trim();

  return /^sources?\s*:/i.test(text) ? text : undefined;
}
