import type { PhrasingContent, RootContent } from "mdast";
import { scriptError } from "../../script-problem";

type Directive = Extract<
  PhrasingContent | RootContent,
  { type: "textDirective" | "leafDirective" | "containerDirective" }
>;

/** The directives that stand on a line of their own. */
export const blockDirectiveNames = [
  ...(["shown", "icon", "pause", "number", "map", "compare", "quote"] as const),
  ...(["definition", "causes", "for-and-against", "formula", "labels"] as const),
  ...(["timeline", "steps", "cycle", "count", "share", "scale", "end-screen"] as const),
] as const;
export type BlockDirectiveName = (typeof blockDirectiveNames)[number];

type AttributeRules<Required extends string, Optional extends string> = {
  required: readonly Required[];
  optional: readonly Optional[];
};

/** The attributes of a directive. Throws INVALID_INPUT for an unknown attribute, and for a required one that is missing or empty. */
export function readAttributes<Required extends string, Optional extends string>(
  node: Directive,
  { required, optional }: AttributeRules<Required, Optional>,
): Partial<Record<Required | Optional, string>> {
  const line = node.position?.start.line ?? 1;
  const given = new Map(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value?.trim() ?? ""]),
  );
  const known: readonly string[] = [...required, ...optional];
  const unknown = [...given.keys()].find((name) => !known.includes(name));

  if (unknown !== undefined) {
    const list = known.length === 0 ? "takes none" : `takes ${known.join(", ")}`;
    throw scriptError("INVALID_DIRECTIVE", line, `"${node.name}" has no attribute "${unknown}"; it ${list}.`);
  }

  const missing = required.find((name) => (given.get(name) ?? "") === "");
  if (missing !== undefined)
    throw scriptError("INVALID_DIRECTIVE", line, `"${node.name}" needs ${missing}="…".`);

  const read: Partial<Record<Required | Optional, string>> = {};
  for (const name of [...required, ...optional]) {
    const value = given.get(name);
    if (value !== undefined) read[name] = value;
  }

  return read;
}
