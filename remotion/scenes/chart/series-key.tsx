import type { ChartOverlay } from "./plan-chart";
import { Entering } from "../parts/entering";
import { faceStyle } from "../parts/face-style";
import type { Setting } from "../setting";
import { seriesColor } from "./series-color";

type Props = { setting: Setting; series: ChartOverlay["series"]; startFrame: number };

/** The series' names in their colours, in one line. */
export function SeriesKey({ setting, series, startFrame }: Props) {
  const { theme, stage, unit } = setting;

  return (
    <Entering
      setting={setting}
      startFrame={startFrame}
      style={{ display: "flex", gap: 3 * unit, ...faceStyle(theme.faces.label), fontSize: stage.type.label }}
    >
      {series.map(({ name }, index) => (
        <span key={index} style={{ color: seriesColor(index, theme) }}>
          {name}
        </span>
      ))}
    </Entering>
  );
}
