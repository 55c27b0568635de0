import type { FittedText } from "./fit-text";
import { measurePiece } from "./measure-pieces";

/** A text without the lines that would leave the given height; an ellipsis takes the place of its last word. */
export function cutLines(text: FittedText, maxHeightPx: number): FittedText {
  const count = Math.max(1, Math.floor(maxHeightPx / text.lineHeightPx + 1e-6));
  if (text.lines.length <= count) return text;

  const lines = text.lines.slice(0, count).map((line, index) => {
    const last = line.at(-1);
    if (index < count - 1 || !last) return line;

    return [
      ...line.slice(0, -1),
      measurePiece({ ...last, text: "…", runs: [{ text: "…", isEmphasized: false }] }, text.face),
    ];
  });

  return { ...text, lines, heightPx: count * text.lineHeightPx };
}
