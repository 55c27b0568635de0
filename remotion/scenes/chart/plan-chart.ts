import { entranceWindow } from "../../motion/entrance";
import type { ChangeWindow } from "../../motion/change-window";
import type { OverlayOf, Scene, Timeline } from "../../timeline/schema";
import { fitHeading } from "../parts/heading";
import { getSceneLayout, type SceneLayout } from "../../layout/scene-layout";
import { fitText, type FittedText } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

export type ChartOverlay = OverlayOf<"bar-chart" | "line-chart">;

type ChartProps = { overlay: ChartOverlay; scene: Scene; timeline: Timeline };

export type ChartFrame = {
  layout: SceneLayout;
  heading: FittedText | undefined;
  source: FittedText | undefined;
  /** Room of the chart itself, below the heading and above the source. */
  plotHeightPx: number;
  headingRoomPx: number;
  sourceRoomPx: number;
  /** When the chart itself begins. */
  plotStartFrame: number;
  windows: ChangeWindow[];
};

/** What all charts share: heading, source line, and the room between them. */
export function planChartFrame({ overlay, scene, timeline }: ChartProps): ChartFrame {
  const layout = getSceneLayout({ scene, timeline });
  const { box, frameLayout, theme, unit, language } = layout;
  const heading = fitHeading(layout, overlay.title);
  const source = overlay.source
    ? fitText([{ text: overlay.source, isEmphasized: false }], {
        face: theme.faces.label,
        language,
        widthPx: box.width,
        heightPx: 1.3 * frameLayout.type.label,
        maxFontSizePx: frameLayout.type.label,
        minFontSizePx: frameLayout.type.label,
        lineHeight: 1.3,
      })
    : undefined;
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const sourceRoomPx = source ? source.heightPx + 3 * unit : 0;
  const plotStartFrame = layout.startFrame + Math.ceil(theme.motion.entranceInFrames / 2);

  return {
    layout,
    heading,
    source,
    headingRoomPx,
    sourceRoomPx,
    plotHeightPx: box.height - headingRoomPx - sourceRoomPx,
    plotStartFrame,
    windows: [
      ...(heading ? textWindows(layout.startFrame, heading, theme) : []),
      ...(source ? textWindows(layout.startFrame, source, theme) : []),
      entranceWindow(plotStartFrame, theme),
    ],
  };
}
