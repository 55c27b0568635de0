import { useCurrentFrame } from "remotion";
import { drawProgress } from "../../motion/draw";
import type { ChartOverlay } from "./plan-chart";
import { TextBlock } from "../parts/text-block";
import { BarWithValue } from "./bar-with-value";
import type { planBars } from "./plan-bars";

type Props = { plan: ReturnType<typeof planBars>; row: number; overlay: ChartOverlay };

/** A category: its name and its bars, each with its value at its end. */
export function BarRow({ plan, row, overlay }: Props) {
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
