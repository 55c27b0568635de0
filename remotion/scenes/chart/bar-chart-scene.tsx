import type { SceneLayout } from "../../layout/scene-layout";
import { windowFrames } from "../../motion/change-window";
import { BarRow } from "./bar-row";
import { ChartLayout } from "./chart-layout";
import { planBars } from "./plan-bars";
import { type Key, keyGapInEm } from "./plan-key";
import { Entering } from "../../motion/entrance";
import { readingDurationInFrames } from "../minimum-duration";
import { faceStyle } from "../../themes/theme";
import type { SceneProps } from "../scene-definition";

type Props = SceneProps<"bar-chart">;

/** Named amounts as bars from zero, each labelled at its end. */
export function BarChartScene(props: Props) {
  const plan = planBars(props);
  const { frame, rowLayout, rows, zeroPx } = plan;
  const { theme, unit } = frame.layout;

  return (
    <ChartLayout frame={frame}>
      <SeriesKey layout={frame.layout} planned={rowLayout.key} startFrame={frame.plotStartFrame} />
      {rows.map((_, row) => (
        <BarRow key={row} plan={plan} row={row} overlay={props.overlay} />
      ))}
      <Entering
        layout={frame.layout}
        startFrame={frame.plotStartFrame}
        style={{
          position: "absolute",
          insetInlineStart: zeroPx - 0.15 * unit,
          top: rowLayout.topPx,
          width: 0.3 * unit,
          height: rowLayout.rowPx * rows.length,
          backgroundColor: theme.colors.mutedInk,
          display: rowLayout.isLabelAbove ? "none" : undefined,
        }}
      />
    </ChartLayout>
  );
}

/** Frames the chart needs for its last bar to be drawn, and to be read. */
export function barChartMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planBars(props).windows,
    texts: [overlay.title],
    timeline,
  });
}

/** Frames at which the chart's picture changes. */
export function barChartChangeFrames(props: Props): number[] {
  return windowFrames(planBars(props).windows);
}

type SeriesKeyProps = { layout: SceneLayout; planned: Key; startFrame: number };

/** A key above the chart for names and units that do not fit beside its bars. */
function SeriesKey({ layout, planned, startFrame }: SeriesKeyProps) {
  const { theme, frameLayout } = layout;

  return (
    <Entering
      layout={layout}
      startFrame={startFrame}
      style={{ ...faceStyle(theme.faces.label), fontSize: frameLayout.type.label }}
    >
      {planned.lines.map((entries, line) => (
        <div
          key={line}
          style={{
            display: "flex",
            gap: `${keyGapInEm}em`,
            lineHeight: `${planned.lineHeightPx}px`,
            whiteSpace: "pre",
          }}
        >
          {entries.map(({ text, color }, index) => (
            <span key={index} style={{ color }}>
              {text}
            </span>
          ))}
        </div>
      ))}
    </Entering>
  );
}
