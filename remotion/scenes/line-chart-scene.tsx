import { windowFrames } from "../motion/change-window";
import { ChartAxes } from "./chart/chart-axes";
import { ChartLayout } from "./chart/chart-layout";
import { ChartLine } from "./chart/chart-line";
import { valueLineHeight } from "./chart/plan-end-labels";
import { planLines } from "./chart/plan-lines";
import { Entering } from "./parts/entering";
import { faceStyle } from "./parts/face-style";
import { TextBlock } from "./parts/text-block";
import { readingDurationInFrames } from "./minimum-duration";
import type { SceneProps } from "./scene-definition";

type Props = SceneProps<"line-chart">;

/** Values over time as lines, each named where it ends. */
export function LineChartScene(props: Props) {
  const plan = planLines(props);
  const { frame, axes, lines, endLabelStartPx, valueSizePx } = plan;
  const { layout, plotHeightPx, plotStartFrame } = frame;
  const { box, dir, theme } = layout;

  return (
    <ChartLayout frame={frame}>
      <Entering layout={layout} startFrame={plotStartFrame} style={{ position: "absolute", inset: 0 }}>
        <ChartAxes axes={axes} layout={layout} />
      </Entering>
      <svg
        width={box.width}
        height={plotHeightPx}
        style={{
          position: "absolute",
          inset: 0,
          overflow: "visible",
          // Time runs with the reading direction, as do the axis labels.
          transform: dir === "rtl" ? "scaleX(-1)" : undefined,
        }}
      >
        {lines.map((line, index) => (
          <ChartLine
            key={index}
            layout={layout}
            line={line}
            baseY={lines.length === 1 ? axes.baseY : undefined}
          />
        ))}
      </svg>
      {lines.map(({ color, endValue, name, endLabelFrame, endLabelTopPx }, index) => (
        <div
          key={index}
          style={{ position: "absolute", insetInlineStart: endLabelStartPx, top: endLabelTopPx, color }}
        >
          <Entering
            layout={layout}
            startFrame={endLabelFrame}
            style={{
              ...faceStyle(theme.faces.headline),
              fontSize: valueSizePx,
              lineHeight: valueLineHeight,
              whiteSpace: "pre",
            }}
          >
            {endValue}
          </Entering>
          {name && <TextBlock layout={layout} text={name} startFrame={endLabelFrame} />}
        </div>
      ))}
    </ChartLayout>
  );
}

/** Frames the chart needs for its lines to be drawn, and to be read. */
export function lineChartMinimumDurationInFrames(props: Props): number {
  const { overlay, timeline } = props;

  return readingDurationInFrames({
    windows: planLines(props).windows,
    texts: [overlay.title, ...overlay.series.map((one) => one.name), overlay.source],
    fps: timeline.fps,
  });
}

/** Frames at which the chart's picture changes. */
export function lineChartChangeFrames(props: Props): number[] {
  return windowFrames(planLines(props).windows);
}
