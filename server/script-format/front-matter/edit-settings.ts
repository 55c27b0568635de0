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

/** Matches "\r\n" in one way only: if it could also match as two line ends, every line would double the time. */
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`;
/** The line of dashes above the front matter, the YAML, and the line of dashes below with the blank line that follows it. */
const frontMatterPattern = new RegExp(
  String.raw`^(\uFEFF?---[ \t]*${lineEnd})((?:[^\n\r]*${lineEnd})*?)(---[ \t]*(?:${lineEnd}{1,2}|$))`,
);
/** As in the script parser, keys below a line of dashes are front matter whose end is missing. */
const openPattern = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)\w+:/;

/**
 * The settings in a script's front matter, without invalid values; null where it cannot be read, or is written in a way
 * that does not allow changing single settings. Pure.
 */
export function readSettings(script: string): ScriptSettings | null {
  const [match, , yaml = ""] = frontMatterPattern.exec(script) ?? [];
  if (match === undefined) return openPattern.test(script) ? null : {};

  if (yaml.length > maxFrontMatterCharacters) return null;
  // To check that keys are unique, the library would compare each with all others.
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
 * The script with changed settings; everything else stays exactly as it is. A setting that is undefined, an empty text or
 * an empty list gets no line. The front matter must be one that `readSettings` can read. Pure.
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

/** A script's front matter, with its lines of dashes, and the rest of the script. Pure. */
export function splitFrontMatter(script: string): { frontMatter: string; body: string } {
  const frontMatter = frontMatterPattern.exec(script)?.[0] ?? "";

  return { frontMatter, body: script.slice(frontMatter.length) };
}

/** Whether each key begins a line and occurs once, and no value refers to another: then each can be replaced on its own. */
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
  // After a text of several lines, the comment would become part of it.
  const lines = [comment, written].filter((line) => line !== "").join(newLine);

  return yaml.slice(0, start) + (lines === "" ? after.replace(/^(?:\r\n|\n|\r)/, "") : lines + after);
}

function startOf(key: unknown): number {
  return (isNode(key) && key.range?.[0]) || 0;
}

/** The value in YAML; "" for a setting that gets no line. */
function writeValue(value: ScriptSettings[keyof ScriptSettings]): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return writeText(value);
  if (value.length === 0) return "";

  return stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false }).trimEnd();
}

function writeText(text: string): string {
  // Blank lines at the end of the text would merge with those below it.
  if (/\s$/.test(text)) return JSON.stringify(text);

  return stringify({ text }, { lineWidth: 0, blockQuote: "literal" })
    .replace(/^text: /, "")
    .trimEnd();
}
