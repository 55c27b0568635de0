import type { SceneLayout } from "../../layout/scene-layout";
import type { PartIllustration, RichText } from "../../timeline/schema";
import type { FittedText } from "../text/fit-text";

/** Pixels from the start of the line and the top of the rail's place, in the language's direction. */
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
  /** One a part, empty where it has none. */
  heads: readonly string[];
  texts: readonly RichText[];
  /** One a part, if any has one. */
  drawings: readonly (PartIllustration | null)[];
  availablePx: number;
  markerPx: number;
  /** Of parts from side to side. */
  columnCount: number;
  /** Of parts from the top down. */
  sideRoomPx: number;
};

export type PlacedParts = { parts: RailPart[]; heightPx: number; markerPx: number };

/** Room between a marker and the rail that goes on from it. */
export const lineGapInUnits = 1;
