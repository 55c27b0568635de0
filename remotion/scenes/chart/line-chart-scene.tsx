import type { CSSProperties } from "react";
import type { SceneLayout } from "../../layout/scene-layout";
import { windowFrames } from "../../motion/change-window";
import { ChartLayout } from "./chart-layout";
import { ChartLine } from "./chart-line";
import type { Axes } from "./plan-axes";
import { valueLineHeight } from "./plan-end-labels";
import { planLines } from "./plan-lines";
import { PointedValueLabel, ringRadiusInUnits } from "./pointed-value";
import { Entering } from "../../motion/entrance";
import { faceStyle } from "../../themes/theme";
import { TextBlock } from "../parts/text-block";
import { readingDurationInFrames } from "../minimum-duration";
import type { SceneProps } from "../scene-definition";

type Props = SceneProps<"line-chart">;

/** Values over time as lines, each named where it ends. */
export function LineChartScene(props: Props) {
  const plan = planLines(props);
  const { frame, axes, lines, pointed, endLabelStartPx, valueSizePx } = plan;
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
        {pointed && (
          <circle
            cx={pointed.point.x}
            cy={pointed.point.y}
            r={ringRadiusInUnits * layout.unit}
            fill="none"
            stroke={lines[0]?.color}
            strokeWidth={theme.chart.lineWidth * layout.unit}
          />
        )}
      </svg>
      {pointed && (
        <PointedValueLabel
          layout={layout}
          pointed={pointed}
          color={lines[0]?.color ?? theme.colors.accent}
          sizePx={valueSizePx}
        />
      )}
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
    timeline,
  });
}

/** Frames at which the chart's picture changes. */
export function lineChartChangeFrames(props: Props): number[] {
  return windowFrames(planLines(props).windows);
}

type ChartAxesProps = { layout: SceneLayout; axes: Axes };

/** Horizontal grid with its values at the start, names of the categories below. */
function ChartAxes({ layout, axes }: ChartAxesProps) {
  const { ticks, xLabels, area } = axes;
  const { theme, frameLayout, unit } = layout;
  const labelStyle: CSSProperties = {
    position: "absolute",
    ...faceStyle(theme.faces.label),
    fontSize: frameLayout.type.label,
    lineHeight: 1,
    color: theme.colors.mutedInk,
    whiteSpace: "pre",
  };
  const lineStyle: CSSProperties = { position: "absolute", backgroundColor: theme.colors.line };

  return (
    <>
      {ticks.map(({ text, y }, index) => (
        <div key={index}>
          <div
            style={{
              ...lineStyle,
              insetInlineStart: area.left,
              width: area.right - area.left,
              top: y,
              height: 0.2 * unit,
            }}
          />
          <div
            style={{
              ...labelStyle,
              insetInlineStart: 0,
              width: area.left - 2 * unit,
              textAlign: "end",
              top: y - frameLayout.type.label / 2,
            }}
          >
            {text}
          </div>
        </div>
      ))}
      {xLabels.map(({ text, x }, index) => (
        <div key={index}>
          {theme.chart.showsGrid && (
            <div
              style={{
                ...lineStyle,
                insetInlineStart: x,
                width: 0.2 * unit,
                top: area.top,
                height: area.bottom - area.top,
              }}
            />
          )}
          <div
            style={{
              ...labelStyle,
              insetInlineStart: x - 500,
              width: 1000,
              textAlign: "center",
              top: area.bottom + 0.9 * frameLayout.type.label,
            }}
          >
            {text}
          </div>
        </div>
      ))}
    </>
  );
}
