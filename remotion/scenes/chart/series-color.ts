import type { Theme } from "../../themes/theme";

/** Colour of the k-th of at most four series: the accent leads, the others keep clear of it and of each other. */
export function seriesColor(index: number, { colors }: Theme): string {
  const palette = [colors.accent, colors.ink, colors.secondAccent, colors.mutedInk];

  return palette[index % palette.length] ?? colors.ink;
}
