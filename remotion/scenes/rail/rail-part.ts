import type { SceneLayout } from "../../layout/scene-layout";
import type { PartIllustration, RichText } from "../../timeline/schema";
import type { FittedText } from "../text/fit-text";

/** Pixels from the line's start and the top of the rail's area, in the language's direction. */
type Place = { startPx: number; topPx: number };

/** A part of a rail: its drawing, its marker, its words, and the rail from its marker to the next. */
export type RailPart = {
  drawing: (Place & { illustration: PartIllustration; sizePx: number }) | undefined;
  marker: Place;
  head: FittedText | undefined;
  headPlace: Place;
  text: FittedText;
  textPlace: Place;
  line: Place & { lengthPx: number };
};

export type RailRules = {
  layout: SceneLayout;
  /** One per part, empty if it has none. */
  heads: readonly string[];
  texts: readonly RichText[];
  /** One per part, if any part has one. */
  drawings: readonly (PartIllustration | null)[];
  availablePx: number;
  markerPx: number;
  /** For parts from side to side. */
  columnCount: number;
  /** For parts from the top down. */
  sideRoomPx: number;
};

export type PlacedParts = { parts: RailPart[]; heightPx: number; markerPx: number };

/** Room between a marker and the rail that goes on from it. */
export const lineGapInUnits = 1;
