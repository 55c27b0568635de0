import { type Document, isAlias, isMap, isNode, parseDocument, stringify, visit } from "yaml";
import { z } from "zod";
import {
  keyOfSetting,
  maxFrontMatterCharacters,
  type ScriptSettings,
  scriptSettingsSchema,
  settingNames,
  settingOfKey,
} from "./settings";

/** In one way only: tried as two, the pair would double the time with every line. */
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`;
/** The line of dashes above the front matter, what is between, and that below with the blank line that follows it. */
const frontMatterPattern = new RegExp(
  String.raw`^(\uFEFF?---[ \t]*${lineEnd})((?:[^\n\r]*${lineEnd})*?)(---[ \t]*(?:${lineEnd}{1,2}|$))`,
);
/** As the parser of scripts has it: keys below a line of dashes are front matter whose end is missing. */
const openPattern = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)\w+:/;

/**
 * What a script's front matter says, without values that are wrong; null where it cannot be read, or is written in a way
 * that single settings cannot be changed in. Pure.
 */
export function readSettings(script: string): ScriptSettings | null {
  const [match, , yaml = ""] = frontMatterPattern.exec(script) ?? [];
  if (match === undefined) return openPattern.test(script) ? null : {};

  if (yaml.length > maxFrontMatterCharacters) return null;
  // The library compares each key with all others.
  const document = parseDocument(yaml, { uniqueKeys: false });
  if (document.errors.length > 0 || !isOneKeyALine(document, yaml)) return null;

  const settings: ScriptSettings = {};
  for (const [key, value] of Object.entries(z.record(z.string(), z.unknown()).parse(document.toJS() ?? {}))) {
    const name = settingOfKey(key);
    if (name) Object.assign(settings, scriptSettingsSchema.safeParse({ [name]: value }).data);
  }

  return settings;
}

/**
 * The script with other settings; all else stays as it is, to the letter. A setting that is undefined, an empty text or an
 * empty list has no line. The front matter must be one that `readSettings` can read. Pure.
 */
export function writeSettings(script: string, change: ScriptSettings): string {
  const newLine = /\r\n|\n|\r/.exec(script)?.[0] ?? "\n";
  const mark = script.startsWith("\uFEFF") ? "\uFEFF" : "";
  const ownParts = frontMatterPattern.exec(script)?.slice(1);
  const [open = `${mark}---${newLine}`, before = "", close = `---${newLine}${newLine}`] = ownParts ?? [];
  const body = script.slice(ownParts?.join("").length ?? mark.length);
  let yaml = before;
  for (const name of settingNames) {
    if (name in change) yaml = replaceKey(yaml, keyOfSetting(name), writeValue(change[name]), newLine);
  }
  if (yaml === before) return script;

  return yaml === "" ? mark + body : open + yaml + close + body;
}

/** A script's front matter, with its lines of dashes, and all that is below it. Pure. */
export function splitFrontMatter(script: string): { frontMatter: string; body: string } {
  const frontMatter = frontMatterPattern.exec(script)?.[0] ?? "";

  return { frontMatter, body: script.slice(frontMatter.length) };
}

/** Whether each key begins a line and stands there once, and none refers to another: then one can be replaced without a look at the rest. */
function isOneKeyALine(document: Document, yaml: string): boolean {
  let hasReferences = /^\.\.\./m.test(yaml);
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor)) hasReferences = true;
  });
  const { contents } = document;
  if (!isMap(contents) || hasReferences) return contents === null && !hasReferences;

  if (new Set(contents.items.map(({ key }) => String(key))).size < contents.items.length) return false;

  return contents.items.every(
    ({ key }) => startOf(key) === 0 || /[\n\r]/.test(yaml.charAt(startOf(key) - 1)),
  );
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

/** In YAML; "" for what has no line. */
function writeValue(value: ScriptSettings[keyof ScriptSettings]): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return writeText(value);
  if (value.length === 0) return "";

  return stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trimEnd();
}

function writeText(text: string): string {
  // Blank lines at its end would run into those that follow it.
  if (/\s$/.test(text)) return JSON.stringify(text);

  return stringify({ text }, { lineWidth: 0, blockQuote: "literal" })
    .replace(/^text: /, "")
    .trimEnd();
}
