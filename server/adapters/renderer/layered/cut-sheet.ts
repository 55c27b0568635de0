import sharp from "sharp";
import type { Box } from "@/remotion/stage";
import type { OverlayState } from "@/remotion/timeline/schema";
import { findPaintedBox } from "./painted-box";

/** A drawn state without the transparent space around its paint: `painted` says where in the output it lies. */
export type CutState = OverlayState & { painted: Box | undefined; picture: Buffer };

/** Cuts the states out of a drawn sheet, which is `scale` times as big as planned. */
export async function cutSheet(sheet: OverlayState[], drawn: Buffer, scale: number): Promise<CutState[]> {
  const { data, info } = await sharp(drawn).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };

  return Promise.all(
    sheet.map(async (state) => {
      const place = scaleBox({ ...state.box, x: 0, y: state.top }, scale);
      const origin = scaleBox(state.box, scale);
      const inCell = findPaintedBox(data, info.width, place);
      if (!inCell) return { ...state, painted: undefined, picture: Buffer.alloc(0) };

      const picture = await sharp(data, { raw })
        .extract({
          left: place.x + inCell.x,
          top: place.y + inCell.y,
          width: inCell.width,
          height: inCell.height,
        })
        .png({ compressionLevel: 1 })
        .toBuffer();

      return {
        ...state,
        painted: { ...inCell, x: origin.x + inCell.x, y: origin.y + inCell.y },
        picture,
      };
    }),
  );
}

function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return {
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
