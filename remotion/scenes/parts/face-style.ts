import type { CSSProperties } from "react";
import type { Face } from "../../themes/theme";

/** A face as CSS. Figures are tabular everywhere, so that numbers stand still and in columns. */
export function faceStyle({ family, weight, letterSpacing, textTransform }: Face): CSSProperties {
  return {
    fontFamily: family,
    fontWeight: weight,
    letterSpacing,
    textTransform,
    fontVariantNumeric: "tabular-nums lining-nums",
  };
}
