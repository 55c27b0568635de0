import type { OverlayStatesProps } from "./schema";

/** Frames the composition must have for its states: `Freeze` holds no frame beyond the composition's length. */
export function overlayStatesDurationInFrames({ sheets }: Pick<OverlayStatesProps, "sheets">): number {
  return Math.max(sheets.length, ...sheets.flat().map(({ frame }) => frame + 1));
}
