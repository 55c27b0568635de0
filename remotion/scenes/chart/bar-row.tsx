import type { CSSProperties } from "react";
import { useCurrentFrame } from "remotion";
import { quietPartOpacity, type SceneLayout } from "../../layout/scene-layout";
import { drawProgress } from "../../motion/draw";
import { Entering } from "../../motion/entrance";
import { faceStyle } from "../../themes/theme";
import { formatFigure } from "./format-figure";
import type { ChartOverlay } from "./plan-chart";
import { TextBlock } from "../parts/text-block";
import type { planBars, PlannedBar } from "./plan-bars";

type BarRowProps = { plan: ReturnType<typeof planBars>; row: number; overlay: ChartOverlay };

/** A category: its name and its bars, each with its value at its end. */
export function BarRow({ plan, row, overlay }: BarRowProps) {
  const { frame, rowLayout, rows } = plan;
  const planned = rows[row];
  const label = rowLayout.labels[row];
  const currentFrame = useCurrentFrame();

  if (!planned) return null;

  const { startFrame } = planned.drawWindow;
  const barsPx = rowLayout.barPx * planned.bars.length;
  const labelTopPx = rowLayout.isLabelAbove ? 0 : rowLayout.barsTopPx + (barsPx - (label?.heightPx ?? 0)) / 2;

  return (
    <div
      style={{
        position: "absolute",
        insetInline: 0,
        top: rowLayout.topPx + row * rowLayout.rowPx,
        height: rowLayout.rowPx,
        opacity: planned.isQuiet ? quietPartOpacity : undefined,
      }}
    >
      {label && (
        <TextBlock
          layout={frame.layout}
          text={label}
          startFrame={startFrame}
          style={{ position: "absolute", insetInlineStart: 0, top: labelTopPx }}
        />
      )}
      {planned.bars.map((bar, index) => (
        <BarWithValue
          key={index}
          plan={plan}
          overlay={overlay}
          bar={bar}
          startFrame={startFrame}
          progress={drawProgress(currentFrame, planned.drawWindow)}
          lineHeightPx={label?.lineHeightPx ?? rowLayout.barsTopPx}
        />
      ))}
    </div>
  );
}

type BarWithValueProps = {
  plan: ReturnType<typeof planBars>;
  overlay: ChartOverlay;
  bar: PlannedBar;
  startFrame: number;
  /** How much of the bar is drawn, 0..1. */
  progress: number;
  /** Height of the line above the bars, which may hold the value. */
  lineHeightPx: number;
};

/** The part of a bar drawn so far, with the value reached at its end. */
function BarWithValue({ plan, overlay, bar, startFrame, progress, lineHeightPx }: BarWithValueProps) {
  const { rowLayout, valueSizePx, valueGapPx, barGapPx, isValueAbove } = plan;
  const { layout } = plan.frame;
  const drawnPx = progress * bar.widthPx;
  const isNegative = bar.value < 0;
  const drawnStartPx = isNegative ? bar.startPx + bar.widthPx - drawnPx : bar.startPx;
  const place: CSSProperties = isValueAbove
    ? { insetInlineEnd: 0, top: 0, lineHeight: `${lineHeightPx}px` }
    : {
        ...(isNegative
          ? { insetInlineEnd: `calc(100% - ${drawnStartPx - valueGapPx}px)` }
          : { insetInlineStart: drawnStartPx + drawnPx + valueGapPx }),
        top: bar.topPx,
        lineHeight: `${rowLayout.barPx}px`,
      };

  return (
    <>
      <Bar
        layout={layout}
        color={bar.color}
        isNegative={isNegative}
        style={{
          insetInlineStart: drawnStartPx,
          width: drawnPx,
          top: bar.topPx + barGapPx / 2,
          height: rowLayout.barPx - barGapPx,
        }}
      />
      {bar.hasValue && (
        <Entering
          layout={layout}
          startFrame={startFrame}
          style={{
            position: "absolute",
            ...place,
            ...faceStyle(layout.theme.faces.headline),
            fontSize: valueSizePx,
            whiteSpace: "pre",
            color: bar.color,
          }}
        >
          {formatFigure(
            { ...overlay, suffix: rowLayout.barValues.suffix, value: bar.value * progress },
            layout.language,
          )}
          {bar.seriesName && ` ${bar.seriesName}`}
        </Entering>
      )}
    </>
  );
}

type BarProps = { layout: SceneLayout; color: string; isNegative: boolean; style: CSSProperties };

/** A bar, flat or outlined with a faint fill, rounded only at the end that marks the value. */
function Bar({ layout, color, isNegative, style }: BarProps) {
  const { chart } = layout.theme;
  const radius = chart.barRadius * layout.unit;
  const corners: CSSProperties = isNegative
    ? { borderStartStartRadius: radius, borderEndStartRadius: radius }
    : { borderStartEndRadius: radius, borderEndEndRadius: radius };

  return (
    <div style={{ position: "absolute", overflow: "hidden", boxSizing: "border-box", ...corners, ...style }}>
      <div
        style={{
          position: "absolute",
          inset: 0,
          backgroundColor: color,
          opacity: chart.isOutlined ? 0.16 : 1,
        }}
      />
      {chart.isOutlined && (
        <div
          style={{
            position: "absolute",
            inset: 0,
            boxSizing: "border-box",
            border: `${chart.lineWidth * layout.unit}px solid ${color}`,
          }}
        />
      )}
    </div>
  );
}
