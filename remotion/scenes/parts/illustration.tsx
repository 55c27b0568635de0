import { Img } from "remotion";
import type { Box } from "../../layout/frame-layout";
import type { Illustration } from "../../timeline/schema";

type Props = {
  illustration: Illustration;
  mediaBaseUrl: string;
  /** Where it stands, in pixels of its positioned ancestor; drawings of the set are square. */
  box: Box;
};

/** An illustration at a box. As a picture of its own, its SVG's ids meet no others and it is drawn but once. */
export function IllustrationDrawing({ illustration, mediaBaseUrl, box }: Props) {
  return (
    <Img
      src={`${mediaBaseUrl}/${illustration.assetKey}`}
      alt=""
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        objectFit: "contain",
      }}
    />
  );
}
