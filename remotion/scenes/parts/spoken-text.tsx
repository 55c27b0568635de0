import type { CSSProperties } from "react";
import { useCurrentFrame } from "remotion";
import { windowProgress, type ChangeWindow } from "../../motion/change-window";
import { inkOpacity } from "../../motion/moving-part";
import { useOnlyPart } from "../../motion/only-part";
import type { FittedText } from "../text/fit-text";
import type { TextPiece } from "../text/measure-pieces";
import type { SceneLayout } from "../../layout/scene-layout";
import { TextBlock } from "./text-block";

type Props = {
  layout: SceneLayout;
  text: FittedText;
  windows: ReadonlyMap<number, ChangeWindow>;
  /** The style of words that look different. */
  pieceStyle?: (piece: TextPiece) => CSSProperties;
};

/** Text whose words are inked as they are spoken (`spokenWindows`); words without a window are inked from the start. */
export function SpokenText({ layout, text, windows, pieceStyle }: Props) {
  const frame = useCurrentFrame();
  const isOnly = useOnlyPart();

  return (
    <TextBlock
      layout={layout}
      text={text}
      startFrame={layout.startFrame}
      pieceStyle={(piece, entranceFrame) => {
        const window = windows.get(piece.offset);
        const style = pieceStyle?.(piece);
        if (!window) return { ...style };
        if (isOnly)
          return {
            ...style,
            visibility: isOnly({ entranceFrame, inkFrame: window.startFrame }) ? "visible" : "hidden",
          };

        return { ...style, opacity: inkOpacity(windowProgress(frame, window)) };
      }}
    />
  );
}
