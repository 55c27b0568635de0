import type { CSSProperties } from "react";
import { Img } from "remotion";
import type { PartIllustration } from "../../timeline/schema";

type Props = {
  illustration: PartIllustration;
  mediaBaseUrl: string;
  sizePx: number;
  style?: CSSProperties;
};

/** An illustration alone, as a square: the theme's setting would be noise around a small one, or one of many. */
export function PlainIllustration({ illustration, mediaBaseUrl, sizePx, style }: Props) {
  return (
    <Img
      src={`${mediaBaseUrl}/${illustration.assetKey}`}
      alt=""
      style={{ display: "block", width: sizePx, height: sizePx, maxWidth: "none", ...style }}
    />
  );
}
