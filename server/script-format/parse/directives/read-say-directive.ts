import type { PhrasingContent } from "mdast";
import type { ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import { blockDirectiveNames, readAttributes } from "./read-attributes";

type TextDirective = Extract<PhrasingContent, { type: "textDirective" }>;

/**
 * `:say[shown]{as="spoken"}` inside a sentence. What only looks like a directive ("3:30", "Ratio:one", ":smile:") is
 * given back as the text it is. Throws INVALID_INPUT for any other directive inside a sentence.
 */
export function readSayDirective(
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

  const { as } = readAttributes(node, { required: ["as"], optional: [] });

  return { kind: "say", spokenText: as ?? "" };
}

/** A directive starts a word and has brackets or braces after its name, which starts with a letter. */
function isPlainText(literal: string, before: string): boolean {
  return !/^:\p{L}[\w-]*[[{]/u.test(literal) || /[\p{L}\p{N}]$/u.test(before.slice(-2));
}
