import { themes } from "../themes/themes";
import type { BackdropDesign, BackdropDrawing } from "../themes/theme";
import type { ThemeId } from "../timeline/schema";
import { type BackdropLayer, type BackdropPaint, movingLayer } from "./backdrop-layer";
import { drawArcs } from "./drawings/arcs";
import { drawConstellation } from "./drawings/constellation";
import { drawContours } from "./drawings/contours";
import { drawDiscs } from "./drawings/discs";
import { drawDunes } from "./drawings/dunes";
import { drawHalftone } from "./drawings/halftone";
import { drawLeafShade } from "./drawings/leaf-shade";
import { drawParticleGrid } from "./drawings/particle-grid";
import { drawRings } from "./drawings/rings";
import { drawSheets } from "./drawings/sheets";
import { drawWaveform } from "./drawings/waveform";
import { drawWindowLight } from "./drawings/window-light";
import { Grain } from "./grain";

const drawings: Record<BackdropDrawing, (paint: BackdropPaint) => BackdropLayer[]> = {
  "window-light": drawWindowLight,
  "leaf-shade": drawLeafShade,
  contours: drawContours,
  sheets: drawSheets,
  "particle-grid": drawParticleGrid,
  waveform: drawWaveform,
  constellation: drawConstellation,
  rings: drawRings,
  discs: drawDiscs,
  halftone: drawHalftone,
  arcs: drawArcs,
  dunes: drawDunes,
};

export type BackdropPlace = { themeId: ThemeId; variant: number; width: number; height: number };

/** A theme's backdrop by its number; the first one for a number that the theme does not have. */
export function backdropDesign({
  themeId,
  variant,
}: Pick<BackdropPlace, "themeId" | "variant">): BackdropDesign {
  const { backdrops } = themes[themeId];

  return backdrops[variant] ?? backdrops[0];
}

/** The layers of a theme's backdrop over its ground, from the bottom: its drawing, then the grain that hides a gradient's steps. */
export function backdropLayers({ themeId, variant, width, height }: BackdropPlace): BackdropLayer[] {
  const { colors, backdropGrain } = themes[themeId];
  const design = backdropDesign({ themeId, variant });
  const picture = { width, height };

  return [
    ...drawings[design.drawing]({ design, colors, ...picture, unit: Math.min(width, height) / 100 }),
    movingLayer({
      name: "grain",
      picture,
      content: <Grain {...picture} strength={backdropGrain} />,
    }),
  ];
}
