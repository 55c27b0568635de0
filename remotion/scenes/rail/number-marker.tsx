import type { SceneLayout } from "../../layout/scene-layout";
import { faceStyle } from "../../themes/theme";

type Props = { layout: SceneLayout; number: number; sizePx: number; isSpokenOf: boolean };

/** A number in a disc, or in a ring where the theme draws outlines; in the accent while its part is spoken of. */
export function NumberMarker({ layout, number, sizePx, isSpokenOf }: Props) {
  const { theme, unit } = layout;
  const { colors, chart, faces } = theme;
  const isFilled = isSpokenOf;
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
        backgroundColor: isFilled ? colors.accent : "transparent",
        color: isFilled ? colors.onAccent : colors.ink,
        fontSize: 0.52 * sizePx,
        lineHeight: `${sizePx - 2 * strokePx}px`,
        textAlign: "center",
      }}
    >
      {new Intl.NumberFormat(layout.language, { useGrouping: false }).format(number)}
    </div>
  );
}
