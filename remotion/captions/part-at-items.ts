import type { CaptionToken } from "./caption-token";

/** The words of a list, parted where an item begins: items end in no full stop that would tell them apart. */
export function partAtItems(tokens: CaptionToken[], itemStartMs: number[]): CaptionToken[][] {
  const countBegun = ({ fromMs }: CaptionToken) => itemStartMs.filter((startMs) => startMs <= fromMs).length;
  const parts: CaptionToken[][] = [];
  let begun = -1;
  for (const token of tokens) {
    if (countBegun(token) !== begun) parts.push([]);
    begun = countBegun(token);
    parts.at(-1)?.push(token);
  }

  return parts;
}
