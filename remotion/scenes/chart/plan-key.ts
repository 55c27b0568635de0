import type { SceneLayout } from "../../layout/scene-layout";
import type { Theme } from "../../themes/theme";
import { fillLines } from "../text/break-lines";
import { textWidthInEm } from "../text/text-width";

type KeyEntry = { text: string; color: string; widthInEm: number; trimmedWidthInEm: number };

export type Key = { lines: KeyEntry[][]; lineHeightPx: number; heightPx: number };

/** Gap between two names, in em of the smallest label. */
export const keyGapInEm = 1;

/** Series names in their colours and the unit of their values, on as many lines as they need at the smallest size. */
export function planKey(
  names: readonly string[],
  unit: string,
  { box, frameLayout, theme }: SceneLayout,
): Key {
  const texts = [
    ...names.map((text, index) => ({ text, color: seriesColor(index, theme) })),
    ...(unit ? [{ text: unit, color: theme.colors.mutedInk }] : []),
  ];
  const entries = texts.map((entry): KeyEntry => {
    const trimmedWidthInEm = textWidthInEm(entry.text, theme.faces.label);

    return { ...entry, trimmedWidthInEm, widthInEm: trimmedWidthInEm + keyGapInEm };
  });
  const lines = fillLines(entries, box.width / frameLayout.type.label);
  const lineHeightPx = 1.3 * frameLayout.type.label;

  return { lines, lineHeightPx, heightPx: lines.length === 0 ? 0 : (lines.length + 0.5) * lineHeightPx };
}

/** Colour of the k-th of at most four series: the accent first, then colours distinct from it and from each other. */
export function seriesColor(index: number, { colors }: Theme): string {
  const palette = [colors.accent, colors.ink, colors.secondAccent, colors.mutedInk];

  return palette[index % palette.length] ?? colors.ink;
}
