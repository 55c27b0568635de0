import { Fragment, type CSSProperties } from "react";
import { useCurrentFrame } from "remotion";
import { drawProgress } from "../../motion/draw";
import type { ChartOverlay } from "./plan-chart";
import { Entering } from "../parts/entering";
import { faceStyle } from "../parts/face-style";
import { TextBlock } from "../parts/text-block";
import { Bar } from "./bar";
import { formatFigure } from "./format-figure";
import type { planBars } from "./plan-bars";

type Props = { plan: ReturnType<typeof planBars>; row: number; overlay: ChartOverlay };

/** A category: its name and its bars, each with its value at its end. */
export function BarRow({ plan, row, overlay }: Props) {
  const { frame, layout, rows, valueSizePx, valueGapPx, barGapPx, isValueAbove } = plan;
  const { setting } = frame;
  const planned = rows[row];
  const label = layout.labels[row];
  const currentFrame = useCurrentFrame();

  if (!planned) return null;

  const { startFrame } = planned.drawWindow;
  const progress = drawProgress(currentFrame, planned.drawWindow);
  const barsPx = layout.barPx * planned.bars.length;
  const labelTopPx = layout.isLabelAbove ? 0 : layout.barsTopPx + (barsPx - (label?.heightPx ?? 0)) / 2;

  return (
    <div
      style={{
        position: "absolute",
        insetInline: 0,
        top: layout.topPx + row * layout.rowPx,
        height: layout.rowPx,
      }}
    >
      {label && (
        <TextBlock
          setting={setting}
          text={label}
          startFrame={startFrame}
          style={{ position: "absolute", insetInlineStart: 0, top: labelTopPx }}
        />
      )}
      {planned.bars.map((bar, index) => {
        const drawnPx = progress * bar.widthPx;
        const isNegative = bar.value < 0;
        const drawnStartPx = isNegative ? bar.startPx + bar.widthPx - drawnPx : bar.startPx;
        const place: CSSProperties = isValueAbove
          ? { insetInlineEnd: 0, top: 0, lineHeight: `${label?.lineHeightPx ?? layout.barsTopPx}px` }
          : {
              ...(isNegative
                ? { insetInlineEnd: `calc(100% - ${drawnStartPx - valueGapPx}px)` }
                : { insetInlineStart: drawnStartPx + drawnPx + valueGapPx }),
              top: bar.topPx,
              lineHeight: `${layout.barPx}px`,
            };

        return (
          <Fragment key={index}>
            <Bar
              setting={setting}
              color={bar.color}
              isNegative={isNegative}
              style={{
                insetInlineStart: drawnStartPx,
                width: drawnPx,
                top: bar.topPx + barGapPx / 2,
                height: layout.barPx - barGapPx,
              }}
            />
            {bar.hasValue && (
              <Entering
                setting={setting}
                startFrame={startFrame}
                style={{
                  position: "absolute",
                  ...place,
                  ...faceStyle(setting.theme.faces.headline),
                  fontSize: valueSizePx,
                  whiteSpace: "pre",
                  color: bar.color,
                }}
              >
                {formatFigure(
                  { ...overlay, suffix: layout.barValues.suffix, value: bar.value * progress },
                  setting.language,
                )}
                {bar.seriesName && ` ${bar.seriesName}`}
              </Entering>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
