import { isPreamble, type ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { PreviewFailure } from "../preview/use-script-preview";

/** Why there is no preview, and the line and part of the script that it is about, if any. */
export type PlacedProblem = PreviewFailure & { blockId: number | null; place: string | null };

/** Finds the part of the script that a problem is in. Pure. */
export function placeProblem(failure: PreviewFailure, blocks: ScriptBlock[]): PlacedProblem {
  const { line } = failure;
  if (line === null) return { ...failure, blockId: null, place: null };

  const index = findBlockAt(blocks, line);

  return { ...failure, blockId: blocks[index]?.id ?? null, place: nameAt(blocks, index) };
}

/** The name of the card that holds a line of the script, such as "Part 3". Lines count from 1. */
export function namePlace(blocks: ScriptBlock[], line: number): string {
  return nameAt(blocks, findBlockAt(blocks, line));
}

/** The name of a card. */
export function nameBlock(blocks: ScriptBlock[], blockId: number): string {
  return nameAt(
    blocks,
    blocks.findIndex(({ id }) => id === blockId),
  );
}

function nameAt(blocks: ScriptBlock[], index: number): string {
  if (isPreamble(blocks, index)) return "Script settings";

  return `Part ${isPreamble(blocks, 0) ? index : index + 1}`;
}

function findBlockAt(blocks: ScriptBlock[], line: number): number {
  let next = 1;
  const index = blocks.findIndex(({ body, gap }) => {
    next += (body + gap).split(/\r\n|\r|\n/).length - 1;

    return next > line;
  });

  // The last line ends with the script.
  return index === -1 ? blocks.length - 1 : index;
}
