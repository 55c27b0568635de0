import type { PhrasingContent } from "mdast";
import { findIpaProblem } from "@/server/adapters/speech/ipa/ipa-words";
import { isSpacelessLetter } from "@/server/text-normalization/languages/written-words";
import { trimEndOf } from "@/server/trim-end-of";
import { blockDirectiveNames, readAttributes } from "../directives/read-attributes";
import { addNotice, type ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import type { MediaReference } from "../../schema";
import { readMedia } from "./read-media";
import type { InlineRun } from "./inline-run";
import { raiseTaggedDigits } from "./raise-digits";

/** A piece of a block: text with its marks, or a picture between texts. */
export type InlinePart =
  { kind: "run"; run: InlineRun } | { kind: "media"; media: MediaReference; credit?: string; line: number };

type Marks = { isEmphasized: boolean; boldPhrase?: number; line: number };

/**
 * The words of a block in reading order, without markup: no marks, comments, footnote marks or addresses.
 * Throws INVALID_INPUT for an unknown directive.
 */
export function flattenInline(nodes: readonly PhrasingContent[], context: ScriptContext): InlinePart[] {
  const line = nodes[0]?.position?.start.line ?? 1;

  return raiseTaggedDigits(nodes).flatMap((node) =>
    flattenNode(node, { isEmphasized: false, line }, context),
  );
}

/** Like `flattenInline`, for places where no picture can stand: pictures are left out with a notice. */
export function flattenText(nodes: readonly PhrasingContent[], context: ScriptContext): InlineRun[] {
  return flattenInline(nodes, context).flatMap((part) => {
    if (part.kind === "run") return [part.run];
    addNotice(
      context,
      part.line,
      `${part.media.path} is left out: a picture stands in or between paragraphs.`,
    );

    return [];
  });
}

function flattenNode(node: PhrasingContent, outer: Marks, context: ScriptContext): InlinePart[] {
  const marks = { ...outer, line: node.position?.start.line ?? outer.line };
  const descend = (children: readonly PhrasingContent[], inner: Partial<Marks> = {}) =>
    raiseTaggedDigits(children).flatMap((child) => flattenNode(child, { ...marks, ...inner }, context));

  switch (node.type) {
    case "text":
    case "inlineCode":
      return textParts(node.value, marks);
    case "break":
      return textParts(" ", marks);
    case "emphasis":
      return descend(node.children, { isEmphasized: true });
    case "strong":
      return descend(node.children, { boldPhrase: outer.boldPhrase ?? node.position?.start.offset ?? 0 });
    case "link":
    case "linkReference":
      return descend(node.children);
    case "delete":
      addNotice(context, marks.line, "text that is struck out is left out.");

      return [];
    case "image":
    case "imageReference":
      return readMedia(node, marks.line, context);
    case "inlineMath":
      addNotice(
        context,
        marks.line,
        "a formula inside a sentence is left out: it cannot be read out; give it a line of its own and say it in words.",
      );

      return [];
    case "footnoteReference":
      addNotice(context, marks.line, "footnotes are left out.");

      return [];
    case "html":
      if (!/^<(?:!--|br\b)/i.test(node.value)) addNotice(context, marks.line, "HTML tags are left out.");

      return /^<br\b/i.test(node.value) ? textParts(" ", marks) : [];
    case "textDirective": {
      const say = readSayDirective(node, context);
      if (say.kind === "text") return textParts(say.text, marks);
      const shown = flattenText(node.children, context)
        .map(({ text }) => text)
        .join("");
      if (shown.trim() === "")
        throw scriptError("INVALID_DIRECTIVE", marks.line, ":say[…] must hold the words to show.");

      return [{ kind: "run", run: { ...marks, text: shown, spokenText: say.spokenText } }];
    }
    default:
      // mdast lets plug-ins add nodes; none of the plug-ins used here adds another inline one.
      return [];
  }
}

/** One run for each line of the source, so that each sentence knows its own line. */
function textParts(value: string, marks: Marks): InlinePart[] {
  return value.split(/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/).map((text, index) => ({
    kind: "run" as const,
    run: { ...marks, line: marks.line + index, text: withoutAddresses(cleanSpace(text)) },
  }));
}

/** Line ends become spaces; soft hyphens and zero-width spaces are hints for layout, not characters to show. */
function cleanSpace(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\t]+/g, " ").replace(/[\u00AD\u200B\uFEFF]/g, "");
}

/** Marks that, after an address, belong to the text around it. */
const closingMark = /[.,;:!?)\]}'"”’»]/u;

/** "https://www.noaa.gov/ocean?x=1" is shown and said as "noaa.gov". */
function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)[^\s<>]+/gi, (address) => {
    const end = address.slice(trimEndOf(address, closingMark).length);
    const host = address.replace(/^https?:\/\//i, "").split(/[/?#:]/)[0] ?? "";

    return trimEndOf(host.replace(/^www\./i, ""), closingMark) + end;
  });
}

type TextDirective = Extract<PhrasingContent, { type: "textDirective" }>;

/**
 * `:say[shown]{as="spoken"}` inside a sentence. Text that only looks like a directive ("3:30", "Ratio:one", ":smile:") is
 * returned as text. Throws INVALID_INPUT for any other directive inside a sentence.
 */
function readSayDirective(
  node: TextDirective,
  context: ScriptContext,
): { kind: "text"; text: string } | { kind: "say"; spokenText: string } {
  const start = node.position?.start.offset ?? 0;
  const literal = context.source.slice(start, node.position?.end.offset ?? start);
  const line = node.position?.start.line ?? 1;

  if (isPlainText(literal, context.source.slice(0, start))) return { kind: "text", text: literal };

  if (blockDirectiveNames.some((name) => name === node.name)) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `"::${node.name}" stands on a line of its own, with two colons.`,
    );
  }
  if (node.name !== "say") {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `there is no directive ":${node.name}"; inside a sentence there is :say[shown]{as="spoken"}.`,
    );
  }

  const { as = "" } = readAttributes(node, { required: ["as"], optional: [] });
  const problem = findIpaProblem(as);
  if (problem !== undefined) throw scriptError("INVALID_DIRECTIVE", line, problem);

  return { kind: "say", spokenText: as };
}

/**
 * Whether a literal is no directive: a directive starts a word and has brackets or braces after its name, which starts with a
 * letter. In scripts without spaces a word may start anywhere.
 */
function isPlainText(literal: string, before: string): boolean {
  const last = Array.from(before.slice(-2)).at(-1) ?? "";

  return !/^:\p{L}[\w-]*[[{]/u.test(literal) || (/[\p{L}\p{N}]/u.test(last) && !isSpacelessLetter(last));
}
