/** A piece of text for line breaking: its width with and without the space after it, in em. */
export type MeasuredPiece = { widthInEm: number; trimmedWidthInEm: number };

/** Lines of at most `maxWidthInEm`, filled one after the other; a piece wider than that has a line of its own. */
export function fillLines<P extends MeasuredPiece>(pieces: readonly P[], maxWidthInEm: number): P[][] {
  const lines: P[][] = [];
  let width = 0;

  for (const piece of pieces) {
    const line = lines.at(-1);

    if (line && width + piece.trimmedWidthInEm <= maxWidthInEm) {
      line.push(piece);
      width += piece.widthInEm;
    } else {
      lines.push([piece]);
      width = piece.widthInEm;
    }
  }

  return lines;
}

/** As few lines as `fillLines` makes, as even in length as possible (like `text-wrap: balance`): no widows. */
export function balanceLines<P extends MeasuredPiece>(pieces: readonly P[], maxWidthInEm: number): P[][] {
  const count = fillLines(pieces, maxWidthInEm).length;
  let narrow = 0;
  let wide = maxWidthInEm;

  // 12 halvings leave less than a hundredth of an em on a line of 40 em.
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    const lines = fillLines(pieces, middle);
    const holds = lines.length <= count && lines.every((line) => lineWidthInEm(line) <= maxWidthInEm);

    if (holds) wide = middle;
    else narrow = middle;
  }

  return fillLines(pieces, wide);
}

/** Width of a line in em, without the space at its end. */
export function lineWidthInEm(line: readonly MeasuredPiece[]): number {
  const last = line.at(-1);
  if (!last) return 0;

  return line.slice(0, -1).reduce((sum, piece) => sum + piece.widthInEm, last.trimmedWidthInEm);
}
