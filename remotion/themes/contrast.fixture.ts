/** The contrast of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => b - a);

  return (light + 0.05) / (dark + 0.05);
}

/** One `#RRGGBB` colour over another, at an opacity of 0 to 1. */
export function blendColors(over: string, under: string, opacity: number): string {
  const under8 = channels(under);
  const mixed = channels(over).map((value, index) =>
    Math.round(value * opacity + (under8[index] ?? 0) * (1 - opacity)),
  );

  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function relativeLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;

    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((index) => Number.parseInt(color.slice(index, index + 2), 16));
}
