import type { ReactNode } from "react";
import { SceneFrame } from "../parts/scene-frame";
import { SpokenText } from "../parts/spoken-text";
import { TextBlock } from "../parts/text-block";
import type { Beside } from "./plan-beside";

type Props = { beside: Beside; children: ReactNode };

/** A picture, drawn in a box of its size, and its words beside or below it, inked as they are spoken. */
export function BesideView({ beside, children }: Props) {
  const { layout, isBeside, picturePx, gapPx, label, spoken } = beside;

  return (
    <SceneFrame layout={layout}>
      <div
        style={{
          display: "flex",
          flexDirection: isBeside ? "row" : "column",
          alignItems: isBeside ? "center" : "flex-start",
          gap: gapPx,
          width: layout.box.width,
        }}
      >
        <div style={{ position: "relative", flexShrink: 0, ...picturePx }}>{children}</div>
        {spoken ? (
          <SpokenText layout={layout} text={label} windows={spoken} />
        ) : (
          <TextBlock layout={layout} text={label} startFrame={layout.startFrame} />
        )}
      </div>
    </SceneFrame>
  );
}
