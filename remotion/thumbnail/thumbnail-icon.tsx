import type { Box } from "../layout/frame-layout";
import type { Icon } from "../timeline/schema";

type ThumbnailIconProps = {
  icon: Icon;
  color: string;
  /** Pixels. */
  size: number;
  /** What the words leave of the picture; `x` is counted from the start of the line. */
  box: Box;
  /** Where along the line it stands in the box. */
  align: "center" | "flex-end";
};

/** The one subject of a thumbnail without a picture, half-way up what the words leave. */
export function ThumbnailIcon({ icon, color, size, box, align }: ThumbnailIconProps) {
  return (
    <div
      style={{
        position: "absolute",
        insetInlineStart: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        display: "flex",
        alignItems: "center",
        justifyContent: align,
      }}
    >
      <svg
        viewBox={`0 0 ${icon.width} ${icon.height}`}
        dangerouslySetInnerHTML={{ __html: icon.body }}
        style={{ width: size, height: size, color }}
      />
    </div>
  );
}
