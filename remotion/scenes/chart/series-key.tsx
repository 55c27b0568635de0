import { Entering } from "../parts/entering";
import { faceStyle } from "../parts/face-style";
import type { SceneLayout } from "../../layout/scene-layout";
import { keyGapInEm, type Key } from "./plan-key";

type Props = { layout: SceneLayout; planned: Key; startFrame: number };

/** Above a chart: what there is no room to say beside its bars. */
export function SeriesKey({ layout, planned, startFrame }: Props) {
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
