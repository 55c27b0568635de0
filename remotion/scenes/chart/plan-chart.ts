import { entranceWindow } from "../../motion/entrance";
import type { PaintWindow } from "../../motion/paint-window";
import type { OverlayOf, Scene, Timeline } from "../../timeline/schema";
import { fitHeading } from "../parts/heading";
import { getSetting, type Setting } from "../setting";
import { fitText, type FittedText } from "../text/fit-text";
import { textWindows } from "../text/text-windows";

export type ChartOverlay = OverlayOf<"bar-chart" | "line-chart">;

type ChartProps = { overlay: ChartOverlay; scene: Scene; timeline: Timeline };

export type ChartFrame = {
  setting: Setting;
  heading: FittedText | undefined;
  source: FittedText | undefined;
  /** Room of the chart itself, below the heading and above the source. */
  plotHeightPx: number;
  headingRoomPx: number;
  sourceRoomPx: number;
  /** When the chart itself begins. */
  plotStartFrame: number;
  windows: PaintWindow[];
};

/** What all charts share: heading, source line, and the room between them. */
export function planChartFrame({ overlay, scene, timeline }: ChartProps): ChartFrame {
  const setting = getSetting({ scene, timeline });
  const { box, stage, theme, unit, language } = setting;
  const heading = fitHeading(setting, overlay.title);
  const source = overlay.source
    ? fitText([{ text: overlay.source, isEmphasized: false }], {
        face: theme.faces.label,
        language,
        widthPx: box.width,
        heightPx: 1.3 * stage.type.label,
        maxFontSizePx: stage.type.label,
        minFontSizePx: stage.type.label,
        lineHeight: 1.3,
      })
    : undefined;
  const headingRoomPx = heading ? heading.heightPx + 4 * unit : 0;
  const sourceRoomPx = source ? source.heightPx + 3 * unit : 0;
  const plotStartFrame = setting.startFrame + Math.ceil(theme.motion.entranceInFrames / 2);

  return {
    setting,
    heading,
    source,
    headingRoomPx,
    sourceRoomPx,
    plotHeightPx: box.height - headingRoomPx - sourceRoomPx,
    plotStartFrame,
    windows: [
      ...(heading ? textWindows(setting.startFrame, heading, theme) : []),
      ...(source ? textWindows(setting.startFrame, source, theme) : []),
      entranceWindow(plotStartFrame, theme),
    ],
  };
}
