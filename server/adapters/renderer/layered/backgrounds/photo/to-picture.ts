import type { PhotoPixels } from "./photo-task";
import { createPlane, halvePlane, type Picture } from "./plane";

/** Shares of red and blue in luma, by BT.709. */
const redShare = 0.2126;
const blueShare = 0.0722;
const greenShare = 1 - redShare - blueShare;

/** Limited range: luma has 219 steps from 16, colour 224 around 128. */
const lumaStep = 219 / 255;
const blueStep = 224 / 255 / (2 * (1 - blueShare));
const redStep = 224 / 255 / (2 * (1 - redShare));

/** Converts RGB to 4:2:0 in limited BT.709. */
export function toPicture({ samples, width, height }: PhotoPixels): Picture {
  const luma = createPlane(width, height);
  const blue = createPlane(width, height);
  const red = createPlane(width, height);

  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pixel = 3 * (y * width + x);
      const r = samples[pixel] ?? 0;
      const g = samples[pixel + 1] ?? 0;
      const b = samples[pixel + 2] ?? 0;
      const brightness = redShare * r + greenShare * g + blueShare * b;
      const at = y * luma.stride + x;
      luma.samples[at] = 16.5 + lumaStep * brightness;
      blue.samples[at] = 128.5 + blueStep * (b - brightness);
      red.samples[at] = 128.5 + redStep * (r - brightness);
    }
  }

  return { luma, blue: halvePlane(blue), red: halvePlane(red) };
}
