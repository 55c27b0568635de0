import type { CSSProperties, ReactNode } from "react";

type PictureSvgProps = { width: number; height: number; style?: CSSProperties; children: ReactNode };

/** An SVG in pixels of the picture, which may reach over its edges. */
export function PictureSvg({ width, height, style, children }: PictureSvgProps) {
  return (
    <svg width={width} height={height} style={{ position: "absolute", overflow: "visible", ...style }}>
      {children}
    </svg>
  );
}
