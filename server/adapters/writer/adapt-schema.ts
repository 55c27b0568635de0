/** Under these, an object's keys are names, not keywords. */
const mapsOfSchemas = ["properties", "$defs", "definitions", "patternProperties"];
/** Under these, there are values, not schemas. */
const values = ["enum", "const", "default", "examples", "required"];

/** A JSON schema without some keywords, such as those that a vendor answers with an error. */
export function stripSchema(
  schema: Record<string, unknown>,
  keywords: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !keywords.includes(keyword))
      .map(([keyword, value]) => [keyword, stripValue(keyword, value, keywords)]),
  );
}

function stripValue(keyword: string, value: unknown, keywords: readonly string[]): unknown {
  if (values.includes(keyword)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => stripValue("", item, keywords));
  if (!isRecord(value)) return value;
  if (!mapsOfSchemas.includes(keyword)) return stripSchema(value, keywords);

  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, stripValue("", item, keywords)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Instructions that end with the schema of the answer, for models that follow what they read. */
export function appendSchema(instructions: string, schema: Record<string, unknown>): string {
  return `${instructions}\n\nAnswer with JSON alone, by this JSON schema:\n${JSON.stringify(schema)}`;
}
