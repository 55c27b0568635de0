import type { ReactNode } from "react";
import { SceneFrame } from "../parts/scene-frame";
import { TextBlock } from "../parts/text-block";
import type { ChartFrame } from "./plan-chart";

/** Heading above, chart between, source below. */
export function ChartLayout({ frame, children }: { frame: ChartFrame; children: ReactNode }) {
  const { setting, heading, source, headingRoomPx, sourceRoomPx, plotHeightPx } = frame;

  return (
    <SceneFrame setting={setting} fillsBox>
      {heading && (
        <div style={{ height: headingRoomPx }}>
          <TextBlock setting={setting} text={heading} startFrame={setting.startFrame} />
        </div>
      )}
      <div style={{ position: "relative", width: "100%", height: plotHeightPx }}>{children}</div>
      {source && (
        <div style={{ height: sourceRoomPx, display: "flex", alignItems: "flex-end" }}>
          <TextBlock
            setting={setting}
            text={source}
            startFrame={setting.startFrame}
            color={setting.theme.colors.mutedInk}
          />
        </div>
      )}
    </SceneFrame>
  );
}
