import type { CSSProperties, ReactNode } from "react";

type CanvasProps = { width: number; height: number; style?: CSSProperties; children: ReactNode };

/** An SVG in pixels of the picture, which may reach over its edges. */
export function Canvas({ width, height, style, children }: CanvasProps) {
  return (
    <svg width={width} height={height} style={{ position: "absolute", overflow: "visible", ...style }}>
      {children}
    </svg>
  );
}
