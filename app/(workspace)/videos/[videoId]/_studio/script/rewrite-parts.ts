import type { ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { ScriptPart } from "@/server/writing/schema";

/** What to rewrite: the whole script, or its cards from one to another, by name. */
export type RewriteTarget = { name: string; blockIds: { first: number; last: number } | null };

export const wholeScript: RewriteTarget = { name: "the script", blockIds: null };

/** Whether a card opens a chapter. */
export function isHeading({ body }: Pick<ScriptBlock, "body">): boolean {
  return /^#{1,6}\s/m.test(body);
}

/** A heading's card and those up to the next heading; the card alone if it is not a heading. Pure. */
export function findChapter(blocks: ScriptBlock[], index: number): RewriteTarget["blockIds"] {
  const [heading] = blocks.slice(index, index + 1);
  if (!heading) return null;
  const next = blocks.findIndex((block, at) => at > index && isHeading(block));
  const last = isHeading(heading) ? blocks.slice(index, next === -1 ? undefined : next).at(-1) : heading;

  return { first: heading.id, last: (last ?? heading).id };
}

/** The range of some cards' text in the script, without the blank lines below it; undefined if a card is gone. Pure. */
export function toScriptPart(
  blocks: ScriptBlock[],
  { first, last }: NonNullable<RewriteTarget["blockIds"]>,
): ScriptPart | undefined {
  const places = placeBlocks(blocks);
  const start = places.find(({ id }) => id === first)?.start;
  const end = places.find(({ id }) => id === last)?.end;

  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

/** The cards that overlap a part of the script. Pure. */
export function findBlockIds(blocks: ScriptBlock[], part: ScriptPart): number[] {
  return placeBlocks(blocks)
    .filter(({ start, end }) => start < part.end && end > part.start)
    .map(({ id }) => id);
}

function placeBlocks(blocks: ScriptBlock[]): { id: number; start: number; end: number }[] {
  let next = 0;

  return blocks.map(({ id, body, gap }) => {
    const start = next;
    next += body.length + gap.length;

    return { id, start, end: start + body.length };
  });
}
