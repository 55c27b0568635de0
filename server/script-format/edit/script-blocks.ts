/** A scene as the preview knows it; `position` counts the scenes of the preview, `line` those of its script, from 1. */
export type BlockScene = {
  position: number;
  kind: string;
  line: number;
  durationMs: number;
  isNarrated: boolean;
  /** The words that are not spoken as they are written, in order. */
  readings?: WordReading[];
  /** Its first words, by which it is found in the script. */
  opening?: string;
  /** The names of its drawings; absent where it has no room for any. */
  illustrations?: string[];
};

/** A word that is not spoken as it is written. */
export type WordReading = { shown: string; spoken: string };

/** A part of the script that one card shows: `body` is edited, `gap` is the white space up to the next part. */
export type ScriptBlock = { id: number; body: string; gap: string; scenes: BlockScene[] };

const blankLine = "\n\n";

/** The script that the blocks make up. */
export function joinBlocks(blocks: ScriptBlock[]): string {
  return blocks.map(({ body, gap }) => body + gap).join("");
}

/** Whether a block is the front matter, with any comments above the first scene: it cannot be moved. */
export function isPreamble(blocks: ScriptBlock[], index: number): boolean {
  const block = blocks[index];

  return index === 0 && block !== undefined && block.scenes.length === 0 && /^\uFEFF?---/.test(block.body);
}

/** Replaces one block's text with what was typed. */
export function replaceBody(blocks: ScriptBlock[], index: number, body: string): ScriptBlock[] {
  return blocks.map((block, at) => (at === index ? { ...block, body } : block));
}

/** Whether a block may go from one place to another; nothing goes above the front matter. */
export function canMoveBlock(blocks: ScriptBlock[], from: number, to: number): boolean {
  return from !== to && isInside(blocks, from) && isInside(blocks, to) && !isPreamble(blocks, from)
    ? !isPreamble(blocks, to)
    : false;
}

export function moveBlock(blocks: ScriptBlock[], from: number, to: number): ScriptBlock[] {
  const moved = blocks[from];
  if (!moved || !canMoveBlock(blocks, from, to)) return blocks;

  const others = blocks.toSpliced(from, 1);

  return arrange(others.toSpliced(to, 0, moved), blocks);
}

export function removeBlock(blocks: ScriptBlock[], index: number): ScriptBlock[] {
  return isInside(blocks, index) ? arrange(blocks.toSpliced(index, 1), blocks) : blocks;
}

/** Adds a copy of a block below it. */
export function duplicateBlock(blocks: ScriptBlock[], index: number): ScriptBlock[] {
  const block = blocks[index];
  if (!block) return blocks;

  return arrange(blocks.toSpliced(index + 1, 0, { ...block, id: nextId(blocks) }), blocks);
}

/** Adds a new block below another, separated from its neighbours by blank lines. */
export function addBlockBelow(blocks: ScriptBlock[], index: number, body: string): ScriptBlock[] {
  const added = { id: nextId(blocks), body, gap: blankLine, scenes: [] };

  return isInside(blocks, index) ? arrange(blocks.toSpliced(index + 1, 0, added), blocks) : blocks;
}

/** Splits a block in two with a blank line at `offset` of its body. The lower one is new. */
export function splitBlock(blocks: ScriptBlock[], index: number, offset: number): ScriptBlock[] {
  const block = blocks[index];
  if (!block) return blocks;

  const upper = { ...block, body: block.body.slice(0, offset).trimEnd(), gap: blankLine };
  const lower = {
    id: nextId(blocks),
    body: block.body.slice(offset).trimStart(),
    gap: block.gap,
    scenes: [],
  };

  return blocks.toSpliced(index, 1, upper, lower);
}

/** Whether a block and the one below can be one paragraph, or one list, quote or table. */
export function canMergeWithNext(blocks: ScriptBlock[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !next || isPreamble(blocks, index)) return false;

  const sort = sortOf(block.body);

  return sort !== "single" && sort === sortOf(next.body);
}

export function mergeWithNext(blocks: ScriptBlock[], index: number): ScriptBlock[] {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || !next || !canMergeWithNext(blocks, index)) return blocks;

  const seam = sortOf(block.body) === "prose" ? " " : "\n";
  const merged = {
    ...block,
    body: block.body.trimEnd() + seam + next.body.trimStart(),
    gap: next.gap,
    scenes: [...block.scenes, ...next.scenes],
  };

  return blocks.toSpliced(index, 2, merged);
}

export function nextId(blocks: ScriptBlock[]): number {
  return Math.max(0, ...blocks.map(({ id }) => id)) + 1;
}

function isInside(blocks: ScriptBlock[], index: number): boolean {
  return index >= 0 && index < blocks.length;
}

/** Puts a blank line between blocks that were not neighbours before, or one would continue in the other. */
function arrange(order: ScriptBlock[], before: ScriptBlock[]): ScriptBlock[] {
  const followers = new Map(before.map(({ id }, index) => [id, before[index + 1]?.id]));
  const lastGap = before.at(-1)?.gap ?? "";

  return order.map((block, index) => {
    const next = order[index + 1];
    if (!next) return { ...block, gap: lastGap };

    return followers.get(block.id) === next.id ? block : { ...block, gap: blankLine };
  });
}

/** Whether a block is a paragraph, and not a heading, list, quote, table, directive or picture. */
export function isProse(body: string): boolean {
  return sortOf(body) === "prose";
}

/** How a block is written; `single` is a heading, directive or picture, which is never part of another block. */
function sortOf(body: string): "prose" | "list" | "quote" | "table" | "single" {
  const text = body.trimStart();
  if (/^(?:[-*+•]|\d+[.)])\s/.test(text)) return "list";
  if (text.startsWith(">")) return "quote";
  if (text.startsWith("|")) return "table";

  return text === "" || /^(?:#{1,6}\s|::|!\[|---|```|~~~|<)/.test(text) ? "single" : "prose";
}
