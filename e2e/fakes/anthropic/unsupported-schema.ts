/** Keywords outside of the subset, https://platform.claude.com/docs/en/build-with-claude/structured-outputs. */
const keywords = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "maxItems", "uniqueItems"],
];

/** Why a JSON schema is beyond Anthropic's subset; undefined where it is not. */
export function findUnsupported(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  if (!Array.isArray(schema) && "type" in schema) {
    const { type } = schema;
    const keyword = keywords.find((name) => name in schema);
    if (keyword !== undefined) return `For '${String(type)}' type, property '${keyword}' is not supported`;
    if (type === "object" && !("additionalProperties" in schema && schema.additionalProperties === false)) {
      return "For 'object' type, 'additionalProperties' must be explicitly set to false";
    }
  }
  // A property may have a keyword's name: only schemas are looked at, which tell their type.
  for (const value of Object.values(schema)) {
    const reason = findUnsupported(value);
    if (reason !== undefined) return reason;
  }

  return undefined;
}
