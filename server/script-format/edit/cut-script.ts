import { type BlockScene, joinBlocks, moveBlock, nextId, type ScriptBlock } from "./script-blocks";

type CutInput = {
  script: string;
  scenes: BlockScene[];
  /** The blocks of the same script so far: a new block that starts where one of them does keeps its id. */
  blocks?: ScriptBlock[];
  /** The block that somebody is typing in: it keeps its bounds, whatever the scenes say. */
  heldId?: number | null;
};

/** Cuts a script at its scenes' first lines. Scenes that share a line share a block. */
export function cutScript({ script, scenes, blocks = [], heldId = null }: CutInput): ScriptBlock[] {
  const cuts = listSceneCuts(script, scenes);
  const held = placeBlocks(blocks).find(({ block }) => block.id === heldId);
  const starts = new Set([0, ...cuts.map(({ start }) => start)]);
  const [first] = cuts;
  // Blank lines above the first scene are part of its block.
  if (first && first.start > 0 && script.slice(0, first.start).trim() === "") starts.delete(first.start);
  if (held) {
    for (const start of starts) if (start > held.start && start < held.end) starts.delete(start);
    starts.add(held.start);
    if (held.end < script.length) starts.add(held.end);
  }

  return toBlocks({ script, starts: [...starts], blocks, cuts, heldBlock: held?.block });
}

/** The blocks after a change from elsewhere (undo, the whole script): bounds outside the changed part stay. */
export function followEdit(blocks: ScriptBlock[], script: string): ScriptBlock[] {
  const before = joinBlocks(blocks);
  const { head, oldEnd, hasOwnLines } = findEdit(before, script);
  const moved = findMove({ blocks, script, head, oldEnd });
  if (moved) return moved;

  const shift = script.length - before.length;
  const followed: { id: number; start: number; scenes: BlockScene[] }[] = [];
  const isOnTop = head === 0 && hasOwnLines;
  if (isOnTop) followed.push({ id: nextId(blocks), start: 0, scenes: [] });
  for (const { block, start } of placeBlocks(blocks)) {
    const isAbove = start < head || (start === 0 && !isOnTop) || (start === head && !hasOwnLines);
    const last = followed.at(-1);
    if (isAbove || start >= oldEnd) {
      followed.push({ id: block.id, start: isAbove ? start : start + shift, scenes: block.scenes });
    } else if (last) last.scenes = [...last.scenes, ...block.scenes];
  }

  return followed.map(({ id, start, scenes }, index) => ({
    ...toPieces(script.slice(start, followed[index + 1]?.start)),
    ...{ id, scenes },
  }));
}

/** Whether a script differs from its blocks only in the text of one block. */
export function isEditOfBlock(blocks: ScriptBlock[], id: number, script: string): boolean {
  const { head, oldEnd } = findEdit(joinBlocks(blocks), script);

  return placeBlocks(blocks).some(
    ({ block, start }) => block.id === id && head >= start && oldEnd <= start + block.body.length,
  );
}

/** The same blocks in another order, if the edit moved the first or the last block that it touches past the others. */
function findMove({
  blocks,
  script,
  head,
  oldEnd,
}: {
  blocks: ScriptBlock[];
  script: string;
  head: number;
  oldEnd: number;
}): ScriptBlock[] | undefined {
  const places = placeBlocks(blocks);
  const first = places.findIndex(({ end }) => end > head);
  const last = places.findLastIndex(({ start }) => start < oldEnd);

  return [moveBlock(blocks, first, last), moveBlock(blocks, last, first)].find(
    (moved) => joinBlocks(moved) === script,
  );
}

/**
 * The part in which two texts differ: where it starts, where it ended before, and whether it was inserted as lines of
 * its own, which are not part of the block below them.
 */
function findEdit(before: string, after: string): { head: number; oldEnd: number; hasOwnLines: boolean } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (head + tail < before.length) return { head, oldEnd: before.length - tail, hasOwnLines: false };

  // Inserting "The cat.\n\nThe" before " dog." is the same as inserting "The cat.\n\n" before "The dog.".
  const length = after.length - before.length;
  let start = head;
  while (start > 0 && after[start + length - 1] !== "\n" && after[start - 1] === after[start + length - 1])
    start -= 1;
  const hasOwnLines = after[start + length - 1] === "\n";

  return hasOwnLines ? { head: start, oldEnd: start, hasOwnLines } : { head, oldEnd: head, hasOwnLines };
}

function placeBlocks(blocks: ScriptBlock[]): { block: ScriptBlock; start: number; end: number }[] {
  let end = 0;

  return blocks.map((block) => {
    const start = end;
    end += block.body.length + block.gap.length;

    return { block, start, end };
  });
}

function toBlocks({
  script,
  starts,
  blocks,
  cuts,
  heldBlock,
}: {
  script: string;
  starts: number[];
  blocks: ScriptBlock[];
  cuts: { start: number; scene: BlockScene }[];
  heldBlock: ScriptBlock | undefined;
}): ScriptBlock[] {
  const ids = new Map(placeBlocks(blocks).map(({ block, start }) => [start, block.id]));
  let freeId = nextId(blocks);
  const sorted = starts.toSorted((a, b) => a - b);

  return sorted.map((start, index) => {
    const end = sorted[index + 1] ?? Infinity;
    const id = ids.get(start) ?? freeId++;
    const pieces = id === heldBlock?.id ? heldBlock : toPieces(script.slice(start, end));
    const isOfBlock = (cut: number) => cut >= start && cut < end;
    const scenes = cuts.filter((cut) => isOfBlock(cut.start)).map(({ scene }) => scene);

    return { id, body: pieces.body, gap: pieces.gap, scenes };
  });
}

function toPieces(text: string): { body: string; gap: string } {
  const body = text.trimEnd();

  return { body, gap: text.slice(body.length) };
}

/**
 * Where each scene's block begins: at its line, or at the `::icon` or `::shown` above it, which belong to it. Everything inside
 * one `:::voice` is one block, because a part that is moved out would lose its voice.
 */
function listSceneCuts(script: string, scenes: BlockScene[]): { start: number; scene: BlockScene }[] {
  const lines = listLines(script);
  const containers = listContainers(lines.map(({ text }) => text));
  const cuts: { start: number; scene: BlockScene }[] = [];
  for (const scene of scenes) {
    const above = cuts.at(-1);
    const container = containers.find(({ from, to }) => from <= scene.line && scene.line <= to);
    const line = container?.from ?? scene.line;
    const isOfAbove = above !== undefined && (above.scene.line === scene.line || above.scene.line >= line);
    cuts.push({
      start: isOfAbove ? above.start : findTop(lines, line, above?.scene.line ?? 0),
      scene,
    });
  }

  return cuts;
}

/** The first and last lines, from 1, of each outermost `:::voice{…}`, which ends at a line of as many colons or more. */
function listContainers(lines: string[]): { from: number; to: number }[] {
  const containers: { from: number; to: number }[] = [];
  let colons = 0;
  for (const [index, text] of lines.entries()) {
    const opening = /^ {0,3}(:{3,})voice\b/.exec(text)?.[1];
    const closing = /^ {0,3}(:{3,})\s*$/.exec(text)?.[1];
    const last = containers.at(-1);
    if (colons === 0 && opening !== undefined) {
      colons = opening.length;
      containers.push({ from: index + 1, to: lines.length });
    } else if (colons > 0 && last && closing !== undefined && closing.length >= colons) {
      last.to = index + 1;
      colons = 0;
    }
  }

  return containers;
}

function findTop(lines: ScriptLine[], line: number, lineAbove: number): number {
  let top = lines[Math.min(line, lines.length) - 1]?.start ?? 0;
  for (let at = line - 2; at >= lineAbove; at -= 1) {
    const { start = 0, text = "" } = lines[at] ?? {};
    if (/^::(?:icon|shown)\b/.test(text.trim())) top = start;
    else if (text.trim() !== "") break;
  }

  return top;
}

type ScriptLine = { start: number; text: string };

function listLines(script: string): ScriptLine[] {
  let start = 0;

  return script.split(/(?<=\r\n|\n|\r(?!\n))/).map((text) => {
    const line = { start, text };
    start += text.length;

    return line;
  });
}
