import type { CSSProperties } from "react";
import type { FittedText } from "../text/fit-text";
import type { TextPiece } from "../text/measure-pieces";
import type { SceneLayout } from "../../layout/scene-layout";
import { Entering } from "../../motion/entrance";
import { faceStyle } from "../../themes/theme";

type Props = {
  layout: SceneLayout;
  text: FittedText;
  /** The first line's first frame; the others follow by the theme's stagger (`textWindows`). */
  startFrame: number;
  color?: string;
  emphasisColor?: string;
  pieceStyle?: (piece: TextPiece, lineStartFrame: number) => CSSProperties;
  lineStyle?: CSSProperties;
  style?: CSSProperties;
};

/** Fitted text that comes in line by line. */
export function TextBlock({
  layout,
  text,
  startFrame,
  color,
  emphasisColor,
  pieceStyle,
  lineStyle,
  style,
}: Props) {
  const { theme } = layout;
  const emphasis = {
    color: emphasisColor ?? theme.colors.accent,
    fontStyle: emphasisFontStyle(text, layout),
  };
  const lines = text.lines.map((line, index) => ({
    line,
    lineStartFrame: startFrame + index * theme.motion.staggerInFrames,
  }));

  return (
    <div style={{ ...faceStyle(text.face), fontSize: text.fontSizePx, color, ...style }}>
      {lines.map(({ line, lineStartFrame }, index) => (
        <Entering
          key={index}
          layout={layout}
          startFrame={lineStartFrame}
          style={{
            height: text.lineHeightPx,
            lineHeight: `${text.lineHeightPx}px`,
            whiteSpace: "pre",
            ...lineStyle,
          }}
        >
          {line.map((piece, place) => (
            <span key={piece.offset} style={pieceStyle?.(piece, lineStartFrame)}>
              {piece.runs.map((run, runIndex) => (
                <span key={runIndex} style={run.isEmphasized ? emphasis : undefined}>
                  {/* Trims the space at a line's end, so that no stroke is drawn under it. */}
                  {place === line.length - 1 && runIndex === piece.runs.length - 1
                    ? run.text.trimEnd()
                    : run.text}
                </span>
              ))}
            </span>
          ))}
        </Entering>
      ))}
    </div>
  );
}

/** Italics belong to headlines; in the other faces the accent is enough. */
function emphasisFontStyle({ face }: FittedText, { theme }: SceneLayout): CSSProperties["fontStyle"] {
  return face.family === theme.faces.headline.family ? theme.emphasisFontStyle : "normal";
}
