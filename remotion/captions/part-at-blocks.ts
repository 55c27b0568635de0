import type { CaptionToken } from "./caption-token";

/** The words parted where a block of the script begins: titles and list items end in no full stop that would tell them apart. */
export function partAtBlocks(tokens: CaptionToken[]): CaptionToken[][] {
  const parts: CaptionToken[][] = [];

  for (const token of tokens) {
    const part = parts.at(-1);

    if (part === undefined || token.startsBlock) parts.push([token]);
    else part.push(token);
  }

  return parts;
}
