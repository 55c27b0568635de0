import type { CSSProperties } from "react";
import type { Composition, Format, ThemeId, Transition } from "../timeline/schema";

/** A face of one of the theme's (at most two) families; CSS `font-family` lists end in the Noto fallbacks. */
export type Face = {
  family: string;
  weight: number;
  letterSpacing: string;
  textTransform: "none" | "uppercase";
};

/** Everything that gives a theme its look. Scenes read these tokens and know no theme by name. */
export type Theme = {
  id: ThemeId;
  colors: {
    /** The background's two ends, from light to deep. */
    background: readonly [string, string];
    ink: string;
    mutedInk: string;
    /** Hairlines, grids and the tracks of charts. */
    line: string;
    accent: string;
    /** Text on an area of the accent. */
    onAccent: string;
    secondAccent: string;
    positive: string;
    negative: string;
    /** The colour of the card, scrim or block behind text on pictures; `ink` stands on it. */
    backing: string;
  };
  /** The theme's own moving grounds; chapters take them in turn. Ink is legible on every pixel of them. */
  backdrops: readonly [BackdropDesign, BackdropDesign, BackdropDesign, BackdropDesign];
  /** The highest opacity of the still noise over them. */
  backdropGrain: number;
  faces: { headline: Face; body: Face; label: Face };
  /** The style of emphasised words in headlines; faces without an italic stay upright. */
  emphasisFontStyle: "normal" | "italic";
  motion: {
    /** How parts come in; every entrance of the theme is of this kind. */
    entrance: "rise" | "reveal" | "pop";
    entranceInFrames: number;
    staggerInFrames: number;
  };
  /** Bars, markers and highlights: drawn in ink, as thin outlines, or as flat areas. Radius and width in layout units. */
  chart: { barRadius: number; lineWidth: number; isOutlined: boolean; showsGrid: boolean };
  /** The inks that illustrations are printed with; if null, they keep their own colours. */
  illustrationInks: IllustrationInks | null;
  /** The inks that close-ups are printed with: paler, or deeper, than those of a drawing beside words. */
  tintInks: IllustrationInks;
  /** Whether drawings that are dark as a whole, such as silhouettes, are printed lighter, to be seen on a dark ground. */
  liftsDarkDrawings: boolean;
  illustrationSetting: IllustrationSetting;
  /** How words and a single drawing may share a picture, the preferred way first. */
  compositions: Record<Format, readonly Composition[]>;
  /** The number of a chapter: in the accent's ink, in its outline, or on a block of it. */
  chapterNumeral: "ink" | "outlined" | "block";
  /** How text is set against pictures: a paper card, a dark scrim, or a solid block. */
  textBacking: "card" | "scrim" | "block";
  transition: Transition["kind"];
  transitionInFrames: number;
};

/** How illustrations are set: on the ground with a shadow, within the corners of a frame, or over the picture's edge on a disc. */
export type IllustrationSetting = "still-life" | "framed" | "bleeding";

/** The inks for warm, cool and grey colours, each from its deepest to its lightest. */
export type IllustrationInks = Record<"warm" | "cool" | "grey", readonly string[]>;

/** A backdrop's drawing (`backgrounds/drawings`), its ground, and the two colours that it is drawn with. */
export type BackdropDesign = { drawing: BackdropDrawing; ground: string; lights: readonly [string, string] };

export type BackdropDrawing =
  | "window-light"
  | "leaf-shade"
  | "contours"
  | "sheets"
  | "particle-grid"
  | "waveform"
  | "constellation"
  | "rings"
  | "discs"
  | "halftone"
  | "arcs"
  | "dunes";

/** A face as CSS. Figures are tabular everywhere, so that numbers stand still and line up in columns. */
export function faceStyle({ family, weight, letterSpacing, textTransform }: Face): CSSProperties {
  return {
    fontFamily: family,
    fontWeight: weight,
    letterSpacing,
    textTransform,
    fontVariantNumeric: "tabular-nums lining-nums",
  };
}
