import type { Icon } from "../../timeline/schema";

type Props = { icon: Icon; sizePx: number; strokeWidth?: number };

/** An icon as line drawing in the current colour. Big icons want thinner strokes than the set's own 2 of 24. */
export function LineIcon({ icon, sizePx, strokeWidth = 1.25 }: Props) {
  const body = icon.body.replaceAll(/stroke-width="[^"]*"/g, `stroke-width="${strokeWidth}"`);

  return (
    <svg
      width={(sizePx * icon.width) / icon.height}
      height={sizePx}
      viewBox={`0 0 ${icon.width} ${icon.height}`}
      // Icon sets leave a twelfth of the box free around the drawing; without it the strokes stand in line with the text.
      style={{ display: "block", marginInlineStart: -sizePx / 14 }}
      dangerouslySetInnerHTML={{ __html: body }}
    />
  );
}
