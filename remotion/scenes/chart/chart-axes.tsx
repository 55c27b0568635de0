import type { CSSProperties } from "react";
import { faceStyle } from "../parts/face-style";
import type { SceneLayout } from "../../layout/scene-layout";
import type { Axes } from "./plan-axes";

type Props = { layout: SceneLayout; axes: Axes };

/** Horizontal grid with its values at the start, names of the categories below. */
export function ChartAxes({ layout, axes }: Props) {
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
