import { detectLanguage } from "@/server/languages/detect-language";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";
import type { Fingerprint } from "./schema";

/** About an hour of speech. What is longer is judged by its beginning: the web app answers others meanwhile. */
const mostCharacters = 50_000;

const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * What is compared of a script. It is read part by part and not parsed: that takes 1 ms where the parser takes 20, and a script
 * that cannot be followed can still be compared. Pure.
 */
export function readFingerprint(
  script: string,
  { title, assetIds }: { title: string; assetIds: string[] },
): Fingerprint {
  const text = script.slice(0, mostCharacters);
  const settings = readSettings(text);
  const body = removeComments(text.replace(frontMatter, ""));
  const blocks = body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const language = settings?.language ?? detectLanguage(body) ?? "en";
  const parts = blocks.flatMap(splitDirective);

  return {
    ...{ title, assetIds },
    sentences: parts.filter(isSpoken).flatMap((block) => readSentences(block, language)),
    structure: parts.map(toKind),
    voiceId: settings?.voiceId ?? null,
  };
}

/** A directive or a picture, and the paragraph that stands right below it, are two parts. */
function splitDirective(block: string): string[] {
  const lines = block.split(/\r?\n/);
  const first = lines.findIndex((line) => !/^(?:::|!\[)/.test(line));
  if (first <= 0) return [block];

  return [...lines.slice(0, first), lines.slice(first).join("\n")];
}

const isSpoken = (block: string) => !/^(?:#|::|!\[|\||```|~~~|-{3,})/.test(block);

function readSentences(block: string, language: string): string[] {
  const lines = /^(?:[-*+•>]|\d+[.)])\s/.test(block) ? block.split(/\r?\n/) : [block];

  return lines
    .map((line) => line.replace(/^(?:[-*+•>]|\d+[.)])\s+/, ""))
    .flatMap((line) => splitSentences(line, language).map(({ start, end }) => line.slice(start, end)))
    .map(removeMarkup)
    .filter((sentence) => sentence !== "");
}

function removeMarkup(markdown: string): string {
  return markdown
    .replaceAll(/:\w+\[([^[\]]*)\](?:\{[^{}]*\})?/g, "$1")
    .replaceAll(/[*`]/g, "")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What the part becomes in the video, as far as its form tells. */
function toKind(block: string): string {
  const directive = /^::([\w-]+)/.exec(block)?.[1];
  if (directive !== undefined) return directive;
  if (block.startsWith("#")) return "heading";
  if (block.startsWith("![")) return "picture";
  if (block.startsWith("|")) return "table";
  if (block.startsWith(">")) return "quote";
  if (/^(?:[-*+•]|\d+[.)])\s/.test(block)) return "list";

  const emphasized = block.split("**").filter((_, index) => index % 2 === 1);

  return emphasized.some((text) => /\p{N}/u.test(text)) ? "big-number" : "statement";
}

/** By hand: a pattern would look for the end of each of many that have none. */
function removeComments(body: string): string {
  const [before = "", ...after] = body.split("<!--");

  return before + after.map((part) => part.slice(part.indexOf("-->") + "-->".length)).join("");
}
