import { isPreamble, type ScriptBlock } from "@/server/script-format/edit/script-blocks";

/** Why a script cannot be read: in a sentence, and at which of its lines and parts, where it is one. */
export type ScriptProblem = {
  text: string;
  line: number | null;
  blockId: number | null;
  place: string | null;
};

/** Takes the server's sentence apart, which begins with the line. */
export function locateProblem(message: string, blocks: ScriptBlock[]): ScriptProblem {
  const [, lineText, reason] = /^The script, line (\d+): (.*)$/s.exec(message) ?? [];
  if (lineText === undefined || reason === undefined) {
    return { text: message, line: null, blockId: null, place: null };
  }

  const line = Number(lineText);
  const index = findBlockAt(blocks, line);

  return {
    text: reason.charAt(0).toUpperCase() + reason.slice(1),
    line,
    blockId: blocks[index]?.id ?? null,
    place: nameBlock(blocks, index),
  };
}

/** What the card that holds a line of the script is called, such as "Part 3". Lines count from 1. */
export function namePlace(blocks: ScriptBlock[], line: number): string {
  return nameBlock(blocks, findBlockAt(blocks, line));
}

function nameBlock(blocks: ScriptBlock[], index: number): string {
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
