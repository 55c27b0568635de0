/** A colour in OKLab: lightness 0..1, and two axes from green to red and from blue to yellow. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/** Red, green and blue in sRGB, 0..1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour in OKLab, where mixtures look even; formulas and matrices by Björn Ottosson, "A perceptual color space" (2020). */
export function toOklab([red, green, blue]: Rgb): Oklab {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The colour in sRGB, clipped to the range that a screen can show. */
export function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;

  return [
    toSrgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toSrgb(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toSrgb(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The colour between two, `share` (0..1) of the way from the first to the second. */
export function mixOklab(from: Oklab, to: Oklab, share: number): Oklab {
  const at = (axis: 0 | 1 | 2) => from[axis] + (to[axis] - from[axis]) * share;

  return [at(0), at(1), at(2)];
}

/** Parses `#rgb` or `#rrggbb`, without alpha. */
export function parseHex(hex: string): Rgb {
  const digits = hex.slice(1);
  const long = digits.length < 6 ? digits.replaceAll(/./g, "$&$&") : digits;
  const at = (index: number) => Number.parseInt(long.slice(index, index + 2), 16) / 255;

  return [at(0), at(2), at(4)];
}

/** The colour as `#rrggbb`. */
export function formatHex(color: Rgb): string {
  return `#${color
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function toSrgb(channel: number): number {
  const inside = Math.min(1, Math.max(0, channel));

  return inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
}
