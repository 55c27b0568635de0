import type { CSSProperties } from "react";
import { Entering } from "../parts/entering";
import { faceStyle } from "../parts/face-style";
import type { Setting } from "../setting";
import { seriesColor } from "./series-color";

type Props = { setting: Setting; names: readonly string[]; unit: string; startFrame: number };

const oneLine: CSSProperties = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" };

/** In one line above a chart: the series' names in their colours, and the unit of its values. */
export function SeriesKey({ setting, names, unit, startFrame }: Props) {
  const { theme, stage, box } = setting;
  const gapPx = 3 * setting.unit;
  const maxWidth = box.width / (names.length + (unit ? 1 : 0)) - gapPx;

  return (
    <Entering
      setting={setting}
      startFrame={startFrame}
      style={{ display: "flex", gap: gapPx, ...faceStyle(theme.faces.label), fontSize: stage.type.label }}
    >
      {names.map((name, index) => (
        <span key={index} style={{ color: seriesColor(index, theme), ...oneLine, maxWidth }}>
          {name}
        </span>
      ))}
      {unit && <span style={{ color: theme.colors.mutedInk, ...oneLine, maxWidth }}>{unit}</span>}
    </Entering>
  );
}
