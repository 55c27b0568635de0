import type { IllustrationInks } from "../themes/theme";
import { formatHex, fromOklab, mixOklab, type Oklab, parseHex, type Rgb, toOklab } from "./oklab";

/** Raise this with every change to the printed drawings: browsers keep the drawings that they have. */
export const printEdition = 2;

/** The middle of the warm hues, in radians: orange. Blue lies opposite. */
const warmestHue = (55 * Math.PI) / 180;
/** From this chroma on, a colour is printed without grey; the lower its chroma, the more grey. */
const fullChroma = 0.09;
/** How far around the border of warm and cool (as a cosine) one ink runs into the other. */
const runIn = 0.3;

const colorAttribute = /\b(fill|stroke|stop-color|flood-color)="(#[\da-f]{3}(?:[\da-f]{3})?|white|black)"/gi;

/** A lifted drawing's lightest colour is at least this light (Oklab, 0 to 1). */
const leastLightest = 0.72;

const namedColors: Record<string, string> = { white: "#ffffff", black: "#000000" };

/**
 * A drawing as a theme prints it: each colour becomes the ink of its hue - warm, cool or grey - as deep as the colour was.
 * Without inks a drawing keeps its own colours. `liftsDark` prints a drawing that is dark as a whole light enough to be seen. It knows
 * how the set's SVGs write colours: in attributes, and in matrices that tint a shadow. Pure.
 */
export function printIllustration(
  svg: string,
  inks: IllustrationInks | null,
  { liftsDark = false }: { liftsDark?: boolean } = {},
): string {
  if (!inks) return svg;

  const ramps = { warm: toRamp(inks.warm), cool: toRamp(inks.cool), grey: toRamp(inks.grey) };
  const lift = liftsDark ? Math.max(0, leastLightest - findLightest(svg)) : 0;
  const known = new Map<string, string>();
  const print = (color: string) => {
    const printed =
      known.get(color) ?? formatHex(printColor(parseHex(namedColors[color] ?? color), ramps, lift));
    known.set(color, printed);

    return printed;
  };

  return svg
    .replaceAll(
      colorAttribute,
      (_, attribute: string, color: string) => `${attribute}="${print(color.toLowerCase())}"`,
    )
    .replaceAll(
      /values="0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 ([\d.]+) 0"/g,
      (_, red: string, green: string, blue: string, alpha: string) => {
        const [r, g, b] = printColor([Number(red), Number(green), Number(blue)], ramps, lift);

        return `values="0 0 0 0 ${r.toFixed(3)} 0 0 0 0 ${g.toFixed(3)} 0 0 0 0 ${b.toFixed(3)} 0 0 0 ${alpha} 0"`;
      },
    );
}

/** The lightness of a drawing's lightest own colour, 0 to 1. */
function findLightest(svg: string): number {
  const colors = Array.from(svg.matchAll(colorAttribute), ([, , color = ""]) => color.toLowerCase());

  return Math.max(0, ...colors.map((color) => toOklab(parseHex(namedColors[color] ?? color))[0]));
}

/** An ink from its deepest to its lightest colour, spread evenly over the lightness of the colours that it prints. */
type Ramp = readonly Oklab[];

function toRamp(colors: readonly string[]): Ramp {
  return colors.map((color) => toOklab(parseHex(color)));
}

function printColor(color: Rgb, ramps: { warm: Ramp; cool: Ramp; grey: Ramp }, lift: number): Rgb {
  const [own, a, b] = toOklab(color);
  const lightness = own + lift;
  const chroma = Math.hypot(a, b);
  const warmth = Math.cos(Math.atan2(b, a) - warmestHue);
  const warmShare = smoothStep((warmth + runIn) / (2 * runIn));
  const colored = mixOklab(takeFrom(ramps.cool, lightness), takeFrom(ramps.warm, lightness), warmShare);

  return fromOklab(mixOklab(takeFrom(ramps.grey, lightness), colored, smoothStep(chroma / fullChroma)));
}

function takeFrom(ramp: Ramp, lightness: number): Oklab {
  const position = Math.min(1, Math.max(0, lightness)) * (ramp.length - 1);
  const index = Math.min(ramp.length - 2, Math.floor(position));
  const [from, to] = [ramp[index], ramp[index + 1]];

  return from && to ? mixOklab(from, to, position - index) : [lightness, 0, 0];
}

function smoothStep(value: number): number {
  const inside = Math.min(1, Math.max(0, value));

  return inside * inside * (3 - 2 * inside);
}
