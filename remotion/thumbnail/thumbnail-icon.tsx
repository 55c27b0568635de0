import type { Icon } from "../timeline/schema";

type ThumbnailIconProps = { icon: Icon; color: string; /** Pixels. */ size: number; inset: number };

/** The one subject of a thumbnail without a picture, half-way up at the end of the line. */
export function ThumbnailIcon({ icon, color, size, inset }: ThumbnailIconProps) {
  return (
    <svg
      viewBox={`0 0 ${icon.width} ${icon.height}`}
      dangerouslySetInnerHTML={{ __html: icon.body }}
      style={{
        position: "absolute",
        insetInlineEnd: inset,
        top: "50%",
        width: size,
        height: size,
        transform: "translateY(-50%)",
        color,
      }}
    />
  );
}
