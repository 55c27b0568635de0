import { isProse } from "@/server/script-format/edit/script-blocks";

/** A part of a script that is being written: what one card will show. */
export type LivePart = { kind: string; body: string };

const frontMatter = /^\s*---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/;

/** The settings at the top of a script, with the blank line below them; "" if there are none. Pure. */
export function cutFrontMatter(script: string): string {
  const head = frontMatter.exec(script)?.[0].trim();

  return head === undefined ? "" : `${head}\n\n`;
}

/** The parts that a script has so far, as cards will show them: a visual and the words below it are one. Pure. */
export function cutLiveParts(text: string): LivePart[] {
  const parts: LivePart[] = [];
  let above = "";
  for (const body of splitBlocks(text)) {
    const last = parts.at(-1);
    if (last && isVisual(above) && isProse(body)) last.body += `\n\n${body}`;
    else parts.push({ kind: kindLabel(body), body });
    above = body;
  }

  return parts;
}

/** The finished portion of a script that is being written: all but the last block. Pure. */
export function takeComplete(text: string): string {
  const complete = splitBlocks(text).slice(0, -1);
  // A visual waits for the words that are spoken with it, below.
  while (isVisual(complete.at(-1) ?? "")) complete.pop();

  return complete.join("\n\n");
}

function splitBlocks(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
}

/** Tables, cards and pictures, which are shown while the words below them are spoken. */
function isVisual(body: string): boolean {
  return body.startsWith("|") || /^::?[a-z]/.test(body) || body.startsWith("![");
}

function kindLabel(body: string): string {
  if (body.startsWith("#")) return "Title";
  if (body.startsWith("|")) return "Table";
  if (body.startsWith(">")) return "Quote";
  if (/^(?:[-*+]|\d+[.)])\s/.test(body)) return "List";

  return isVisual(body) ? "Visual" : "Sentence";
}
