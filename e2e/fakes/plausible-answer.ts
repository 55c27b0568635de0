import { writePlausiblePart, writePlausibleScript } from "./plausible-script";
import type { AskedWriter } from "./writer-reply";

type JsonSchema = Record<string, unknown>;

/** What a model could answer: JSON of the schema that was asked for, or a sentence where there is none. */
export function writePlausibly({ schema, prompt }: AskedWriter): string {
  if (!schema) return "Here is an answer in prose.";
  const names = isSchema(schema.properties) ? Object.keys(schema.properties) : [];
  if (!names.includes("scenes")) return JSON.stringify(toInstance(schema, schema, ""));

  return JSON.stringify(names.includes("title") ? writePlausibleScript(prompt) : writePlausiblePart(prompt));
}

/** The smallest value that a schema allows, with texts that tell where they stand. */
function toInstance(schema: JsonSchema, root: JsonSchema, name: string): unknown {
  if (typeof schema.$ref === "string") return toInstance(resolve(schema.$ref, root), root, name);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [choice] = [schema.anyOf, schema.oneOf].filter(Array.isArray).flat().filter(isSchema);
  if (choice) return toInstance(choice, root, name);

  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object": {
      const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];

      return Object.fromEntries(
        properties.map(([key, value]) => [key, isSchema(value) ? toInstance(value, root, key) : null]),
      );
    }
    case "array":
      return isSchema(schema.items) ? [toInstance(schema.items, root, name)] : [];
    case "string":
      return `A text for ${name || "this"}`;
    case "integer":
    case "number":
      return typeof schema.minimum === "number" ? schema.minimum : 1;
    case "boolean":
      return true;
    default:
      return null;
  }
}

function resolve(reference: string, root: JsonSchema): JsonSchema {
  let found: unknown = root;
  for (const step of reference.split("/").slice(1)) found = isSchema(found) ? found[step] : undefined;
  if (!isSchema(found)) throw new Error(`The schema has no ${reference}.`);

  return found;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
