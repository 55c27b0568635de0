import type { CSSProperties, ReactNode } from "react";
import { useCurrentFrame } from "remotion";
import { entranceProgress, entranceStyle } from "../../motion/entrance";
import type { Setting } from "../setting";

type Props = { setting: Setting; startFrame: number; style?: CSSProperties; children?: ReactNode };

/** A part that comes in at `startFrame` in the theme's way and then stays as it is. */
export function Entering({ setting, startFrame, style, children }: Props) {
  const frame = useCurrentFrame();
  const progress = entranceProgress(frame, startFrame, setting.theme);

  return <div style={{ ...style, ...entranceStyle(progress, setting.theme, setting) }}>{children}</div>;
}
