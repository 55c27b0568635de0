import type { ReactNode } from "react";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { ChartFrame } from "./plan-chart";

/** Heading above, chart between, source below. */
export function ChartLayout({ frame, children }: { frame: ChartFrame; children: ReactNode }) {
  const { layout, heading, source, headingRoomPx, sourceRoomPx, plotHeightPx } = frame;

  return (
    <SceneFrame layout={layout} fillsBox>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock layout={layout} text={heading} startFrame={layout.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: "100%", height: plotHeightPx }}>{children}</div>
      {source && (
        <div style={{ height: sourceRoomPx, display: "flex", alignItems: "flex-end" }}>
          <TextBlock
            layout={layout}
            text={source}
            startFrame={layout.startFrame}
            color={layout.theme.colors.mutedInk}
          />
        </div>
      )}
    </SceneFrame>
  );
}
