import type { Face } from "../../themes/theme";
import type { RichText } from "../../timeline/schema";
import type { MeasuredPiece } from "./break-lines";
import { getSegmenter, type Piece, segmentText } from "./segment-text";
import { textWidthInEm } from "./text-width";

export type TextPiece = Piece & MeasuredPiece;

/** Longer pieces are split (chemistry, compounds, addresses): kept whole, they would make all the text tiny. */
const longestWord = 28;

type Measure = { face: Face; language: string };

/** The unbreakable pieces of a text with their widths in a face. */
export function measurePieces(text: RichText, { face, language }: Measure): TextPiece[] {
  return segmentText(text, language).flatMap((piece) => {
    const measured = measurePiece(piece, face);

    return piece.text.length > longestWord ? splitPiece(measured, 0, { face, language }) : [measured];
  });
}

/** A piece as it is, or letter by letter where it is wider than a whole line. */
export function splitPiece(
  piece: TextPiece,
  lineWidthInEm: number,
  { face, language }: Measure,
): TextPiece[] {
  if (piece.trimmedWidthInEm <= lineWidthInEm) return [piece];

  const letters = getSegmenter(language, "grapheme").segment(piece.text);
  const isEmphasized = piece.runs[0]?.isEmphasized ?? false;

  return [...letters].map(({ segment, index }) =>
    measurePiece(
      { offset: piece.offset + index, text: segment, runs: [{ text: segment, isEmphasized }] },
      face,
    ),
  );
}

/** Widths of one piece in em. */
export function measurePiece(piece: Piece, face: Face): TextPiece {
  return {
    ...piece,
    widthInEm: textWidthInEm(piece.text, face),
    trimmedWidthInEm: textWidthInEm(piece.text.trimEnd(), face),
  };
}
