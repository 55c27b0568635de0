import type { CSSProperties } from "react";
import { Img } from "remotion";
import type { PartIllustration } from "../../timeline/schema";

type Props = {
  illustration: PartIllustration;
  mediaBaseUrl: string;
  sizePx: number;
  style?: CSSProperties;
};

/** An illustration alone, a square of a size: what a theme sets it in would be noise where it is small, or one of many. */
export function PlainIllustration({ illustration, mediaBaseUrl, sizePx, style }: Props) {
  return (
    <Img
      src={`${mediaBaseUrl}/${illustration.assetKey}`}
      alt=""
      style={{ display: "block", width: sizePx, height: sizePx, maxWidth: "none", ...style }}
    />
  );
}
