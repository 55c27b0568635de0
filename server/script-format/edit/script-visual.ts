import { isProse, removeBlock, replaceBody, type ScriptBlock } from "./script-blocks";

/** A picture or clip on a line of its own, with the blank lines below it; its address is one of the two groups. */
const pictureLine =
  /^!\[(?:[^\]\\]|\\.)*\]\(\s*(?:(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*)?\)[ \t]*(?:\r?\n\s*|$)/;

/** Whether a photo or clip can show while a block is spoken: only paragraphs are spoken over one. */
export function canHaveVisual(blocks: ScriptBlock[], index: number): boolean {
  const body = blocks[index]?.body.trimStart() ?? "";

  return isProse(body) || pictureLine.test(body);
}

/** The name of the photo or clip that shows while a block is spoken; null where the backdrop shows. */
export function findVisual(blocks: ScriptBlock[], index: number): string | null {
  const match = pictureLine.exec(blocks[placeOf(blocks, index)]?.body.trimStart() ?? "");

  return match && decode(match[1] ?? match[2] ?? "");
}

/** Shows a photo or clip of the library while a block is spoken, in place of the one before. */
export function setVisual(blocks: ScriptBlock[], index: number, name: string): ScriptBlock[] {
  const place = placeOf(blocks, index);
  const spoken = blocks[place]?.body.trimStart().replace(pictureLine, "") ?? "";

  return replaceBody(blocks, place, [writePicture(name), spoken].filter((part) => part !== "").join("\n\n"));
}

/** Puts the backdrop back behind a block. */
export function removeVisual(blocks: ScriptBlock[], index: number): ScriptBlock[] {
  const place = placeOf(blocks, index);
  const spoken = blocks[place]?.body.trimStart().replace(pictureLine, "") ?? "";

  return spoken === "" ? removeBlock(blocks, place) : replaceBody(blocks, place, spoken);
}

/** The block that holds a block's picture: a long paragraph has a card of its own, below its picture's. */
function placeOf(blocks: ScriptBlock[], index: number): number {
  const above = blocks[index - 1]?.body.trim() ?? "";
  const isPictureAlone = above !== "" && above.replace(pictureLine, "") === "";

  return isPictureAlone && isProse(blocks[index]?.body.trimStart() ?? "") ? index - 1 : index;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A picture or clip as Markdown; characters with a meaning in an address are escaped. */
export function writePicture(name: string): string {
  const label = name.replace(/\.[^.]*$/, "").replaceAll(/[[\]\\*_`!:<>&]/g, "");
  const address = name.replaceAll("%", "%25").replaceAll("&", "%26").replaceAll("\\", "%5C");

  return `![${label}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
}
