import { Entering } from "../parts/entering";
import { faceStyle } from "../parts/face-style";
import type { Setting } from "../setting";
import { keyGapInEm, type Key } from "./plan-key";

type Props = { setting: Setting; planned: Key; startFrame: number };

/** Above a chart: what there is no room to say beside its bars. */
export function SeriesKey({ setting, planned, startFrame }: Props) {
  const { theme, stage } = setting;

  return (
    <Entering
      setting={setting}
      startFrame={startFrame}
      style={{ ...faceStyle(theme.faces.label), fontSize: stage.type.label }}
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
