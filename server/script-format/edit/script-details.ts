import { type Document, isAlias, isMap, isNode, parseDocument, stringify, visit } from "yaml";
import { z } from "zod";

const detailsSchema = z.object({
  description: z.string().default(""),
  tags: z.array(z.string()).default([]),
});

/** What the front matter of a script says for the video's page, and nothing in the video shows. */
export type ScriptDetails = z.infer<typeof detailsSchema>;

/** In one way only: tried as two, the pair would double the time with every line. */
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`;
/** The line of dashes above the front matter, what is between, and that below with the blank line that follows it. */
const frontMatterPattern = new RegExp(
  String.raw`^(\uFEFF?---[ \t]*${lineEnd})((?:[^\n\r]*${lineEnd})*?)(---[ \t]*(?:${lineEnd}{1,2}|$))`,
);
/** As the parser of scripts has it: keys below a line of dashes are front matter whose end is missing. */
const openPattern = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)\w+:/;

/** The description and tags of a script; null where its front matter is wrong, or written in a way that fields cannot change. */
export function readDetails(script: string): ScriptDetails | null {
  const [match, , yaml = ""] = frontMatterPattern.exec(script) ?? [];
  if (match === undefined) return openPattern.test(script) ? null : detailsSchema.parse({});

  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isOneKeyALine(document, yaml)) return null;

  return detailsSchema.safeParse(document.toJS() ?? {}).data ?? null;
}

/** The script with another description or tags; all else stays as it is, to the letter. What is empty has no line. */
export function writeDetails(script: string, { description, tags }: Partial<ScriptDetails>): string {
  const newLine = /\r\n|\n|\r/.exec(script)?.[0] ?? "\n";
  const mark = script.startsWith("\uFEFF") ? "\uFEFF" : "";
  const ownParts = frontMatterPattern.exec(script)?.slice(1);
  const [open = `${mark}---${newLine}`, before = "", close = `---${newLine}${newLine}`] = ownParts ?? [];
  const body = script.slice(ownParts?.join("").length ?? mark.length);
  let yaml = before;
  if (description !== undefined) yaml = replaceKey(yaml, "description", writeText(description), newLine);
  if (tags !== undefined) yaml = replaceKey(yaml, "tags", writeList(tags), newLine);
  if (yaml === before) return script;

  return yaml === "" ? mark + body : open + yaml + close + body;
}

/** Whether each key begins a line, and none refers to another: then one can be replaced without a look at the rest. */
function isOneKeyALine(document: Document, yaml: string): boolean {
  let hasReferences = /^\.\.\./m.test(yaml);
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor)) hasReferences = true;
  });
  const { contents } = document;
  if (!isMap(contents) || hasReferences) return contents === null && !hasReferences;

  return contents.items.every(({ key }) => /(?:^|[\n\r])$/.test(yaml.slice(0, startOf(key))));
}

function replaceKey(yaml: string, key: string, value: string, newLine: string): string {
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents) ? contents.items.find((item) => String(item.key) === key) : undefined;
  const written = value === "" ? "" : `${key}: ${value}`.replaceAll("\n", newLine);
  if (!pair) return written === "" ? yaml : yaml + written + newLine;

  const start = startOf(pair.key);
  const end = pair.value?.range[1] ?? start;
  const old = yaml.slice(start, end).trimEnd();
  const [rest = "", comment = ""] = /^[ \t]*(#[^\n\r]*)?/.exec(yaml.slice(start + old.length)) ?? [];
  const after = yaml.slice(start + old.length + rest.length);
  // Behind a text of several lines the comment would be part of it.
  const lines = [comment, written].filter((line) => line !== "").join(newLine);

  return yaml.slice(0, start) + (lines === "" ? after.replace(/^(?:\r\n|\n|\r)/, "") : lines + after);
}

function startOf(key: unknown): number {
  return (isNode(key) && key.range?.[0]) || 0;
}

function writeText(text: string): string {
  if (text === "") return "";
  // Blank lines at its end would run into those that follow it.
  if (/\s$/.test(text)) return JSON.stringify(text);

  return stringify({ text }, { lineWidth: 0, blockQuote: "literal" })
    .replace(/^text: /, "")
    .trimEnd();
}

function writeList(tags: string[]): string {
  if (tags.length === 0) return "";

  return stringify(tags, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trimEnd();
}
