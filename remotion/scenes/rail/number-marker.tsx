import type { SceneLayout } from "../../layout/scene-layout";
import { faceStyle } from "../../themes/theme";
import { formatPartNumber } from "../parts/format-part-number";

type Props = { layout: SceneLayout; number: number; sizePx: number; isSpokenOf: boolean };

/** A number in a ring, or in an accent disc while its part is spoken of. */
export function NumberMarker({ layout, number, sizePx, isSpokenOf }: Props) {
  const { theme, unit } = layout;
  const { colors, chart, faces } = theme;
  const strokePx = Math.max(0.25, chart.lineWidth) * unit;

  return (
    <div
      style={{
        ...faceStyle(faces.headline),
        boxSizing: "border-box",
        width: sizePx,
        height: sizePx,
        borderRadius: "50%",
        border: `${strokePx}px solid ${isSpokenOf ? colors.accent : colors.mutedInk}`,
        backgroundColor: isSpokenOf ? colors.accent : "transparent",
        color: isSpokenOf ? colors.onAccent : colors.ink,
        fontSize: 0.52 * sizePx,
        lineHeight: `${sizePx - 2 * strokePx}px`,
        textAlign: "center",
      }}
    >
      {formatPartNumber(number, layout.language)}
    </div>
  );
}
