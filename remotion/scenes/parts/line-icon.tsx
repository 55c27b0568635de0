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
      style={{ display: "block" }}
      dangerouslySetInnerHTML={{ __html: body }}
    />
  );
}
