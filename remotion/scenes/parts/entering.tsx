import type { CSSProperties, ReactNode } from "react";
import { useCurrentFrame } from "remotion";
import { entranceProgress, entranceStyle } from "../../motion/entrance";
import type { SceneLayout } from "../../layout/scene-layout";

type Props = { layout: SceneLayout; startFrame: number; style?: CSSProperties; children?: ReactNode };

/** A part that comes in at `startFrame` in the theme's way and then stays as it is. */
export function Entering({ layout, startFrame, style, children }: Props) {
  const frame = useCurrentFrame();
  const progress = entranceProgress(frame, startFrame, layout.theme);

  return <div style={{ ...style, ...entranceStyle(progress, layout.theme, layout) }}>{children}</div>;
}
