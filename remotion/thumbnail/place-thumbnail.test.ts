import { expect, it } from "vitest";
import { getFrameLayout, thumbnailDimensions } from "../layout/frame-layout";
import { formatSchema } from "../timeline/schema";
import { thumbnailLayoutSchema } from "../timeline/schemas/thumbnail-schema";
import { placeThumbnail } from "./place-thumbnail";

const cases = formatSchema.options.flatMap((format) =>
  thumbnailLayoutSchema.options.flatMap((layout) =>
    [false, true].map((isParted) => ({ format, layout, isParted })),
  ),
);

it.each(cases)("words of $layout in a $format picture stay inside, parted: $isParted", (one) => {
  const size = thumbnailDimensions[one.format];
  const { texts, number } = placeThumbnail({ ...one, ...size, dir: "ltr", drawingCount: 2 });
  const { unit } = getFrameLayout({ ...one, ...size });

  for (const box of [...texts, ...(number ? [number] : [])]) {
    expect(box.x).toBeGreaterThanOrEqual(2 * unit);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width - 2 * unit);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
    // Room for a line of 14 % of the shorter side.
    expect(Math.min(box.width, box.height)).toBeGreaterThan(14 * unit);
  }
});

it.each(cases)("lines from right to left mirror $layout in a $format picture", (one) => {
  const size = thumbnailDimensions[one.format];
  const ltr = placeThumbnail({ ...one, ...size, dir: "ltr", drawingCount: 2 });
  const rtl = placeThumbnail({ ...one, ...size, dir: "rtl", drawingCount: 2 });

  for (const [index, box] of ltr.texts.entries()) {
    expect(rtl.texts[index]?.x).toBeCloseTo(size.width - box.x - box.width);
  }
  for (const [index, box] of ltr.drawings.entries()) {
    expect(rtl.drawings[index]?.x).toBeCloseTo(size.width - box.x - box.width);
  }
});
