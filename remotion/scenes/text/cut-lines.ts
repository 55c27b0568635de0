import { fillLines, lineWidthInEm } from "./break-lines";
import type { FittedText } from "./fit-text";
import { measurePiece, splitPiece, type TextPiece } from "./measure-pieces";

type Room = { heightPx: number; widthInEm: number; language: string };

/** A text without the lines that would leave the given height; the last line left is filled and ends in an ellipsis. */
export function cutLines(text: FittedText, { heightPx, widthInEm, language }: Room): FittedText {
  // A hair of tolerance: heights are sums of fractions.
  const count = Math.max(1, Math.floor(heightPx / text.lineHeightPx + 1e-6));
  if (text.lines.length <= count) return text;

  const pieces = text.lines.flat();
  const whole = fillLines(pieces, widthInEm).slice(0, count - 1);
  const [first, ...others] = pieces.slice(whole.flat().length);
  const ellipsis = measurePiece(
    { offset: -1, text: "…", runs: [{ text: "…", isEmphasized: false }] },
    text.face,
  );
  const isRoomFor = (line: TextPiece[]) => lineWidthInEm([...line, ellipsis]) <= widthInEm;

  // The first word may be cut between letters: an ellipsis alone says nothing.
  const rest =
    first && !isRoomFor([first]) ? splitPiece(first, 0, { face: text.face, language }) : [first, ...others];
  const last: TextPiece[] = [];
  for (const piece of rest) {
    if (!piece || !isRoomFor([...last, piece])) break;
    last.push(piece);
  }

  return { ...text, lines: [...whole, [...last, ellipsis]], heightPx: count * text.lineHeightPx };
}
