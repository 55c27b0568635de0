import type { Format } from "../timeline/schema";

/** The size of each format in pixels, at the standard size (1080p). */
export const formatDimensions: Record<Format, { width: number; height: number }> = {
  landscape: { width: 1920, height: 1080 },
  short: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

/** The size of each format's thumbnail in pixels, in the shape of the video. YouTube advises 1280x720 and takes at most 2 MB. */
export const thumbnailDimensions: Record<Format, { width: number; height: number }> = {
  landscape: { width: 1280, height: 720 },
  short: { width: 720, height: 1280 },
  square: { width: 720, height: 720 },
};

/** Sprites laid over a picture lie on this grid: whole and even pixels at every preset's scale, so that chroma is not shifted. */
export const spriteGridPx = 24;

/** Pixels from the picture's top left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** Type sizes in pixels, steps of one modular scale. `label` is the smallest size allowed anywhere. */
type TypeScale = Record<
  "label" | "small" | "body" | "caption" | "subtitle" | "title" | "headline" | "display" | "hero",
  number
>;

/** Where things may stand in a picture, and how big its type is. All in pixels. */
export type FrameLayout = {
  width: number;
  height: number;
  /** One per cent of the short side; gaps, strokes and radii are multiples of it. */
  unit: number;
  margin: number;
  /** Text stays in this box. Scenes without captions may use all of it. */
  safe: Box;
  /** The foot of `safe`, kept for captions. */
  captionBand: Box;
  /** The rest of `safe`, above the captions. */
  content: Box;
  /** Drawings stand in this box. In a Short, the app's own buttons lie over a part of it. */
  drawingArea: Box;
  type: TypeScale;
};

type FormatRules = {
  /** As a share of the short side. */
  margin: number;
  /** Insets of text, as shares of the width or height. In a Short they keep clear of the app's own buttons. */
  insets: { top: number; right: number; bottom: number; left: number };
  /** The size of labels as a share of the height, never under 2.4 %. */
  label: number;
  ratio: number;
  steps: TypeScale;
};

const rules: Record<Format, FormatRules> = {
  landscape: {
    margin: 0.06,
    insets: { top: 0.05, right: 0.05, bottom: 0.05, left: 0.05 },
    label: 0.0255,
    ratio: 1.333,
    steps: {
      label: 0,
      small: 1,
      body: 2,
      caption: 2,
      subtitle: 3,
      title: 4,
      headline: 5,
      display: 6,
      hero: 8,
    },
  },
  square: {
    margin: 0.06,
    insets: { top: 0.05, right: 0.05, bottom: 0.05, left: 0.05 },
    label: 0.0255,
    ratio: 1.333,
    steps: {
      label: 0,
      small: 1,
      body: 2,
      caption: 2,
      subtitle: 3,
      title: 3,
      headline: 4,
      display: 5,
      hero: 7,
    },
  },
  short: {
    margin: 0.08,
    insets: { top: 0.1, right: 0.14, bottom: 0.2, left: 0.05 },
    label: 0.024,
    ratio: 1.25,
    steps: {
      label: 0,
      small: 1,
      body: 2,
      caption: 3,
      subtitle: 3,
      title: 4,
      headline: 6,
      display: 7,
      hero: 9,
    },
  },
};

/** Two lines with a line height of 1.25, and the backing's padding. */
const captionBandInCaptionSizes = 3.2;
const gapInUnits = 3;

/** The layout of a picture in pixels: margins, safe area, caption band and type sizes, by the rules of its format. */
export function getFrameLayout({
  width,
  height,
  format,
}: {
  width: number;
  height: number;
  format: Format;
}): FrameLayout {
  const rule = rules[format];
  const unit = Math.min(width, height) / 100;
  const margin = rule.margin * 100 * unit;
  const type = scaleType(rule, height);

  const left = Math.max(margin, rule.insets.left * width);
  const right = Math.max(margin, rule.insets.right * width);
  const top = Math.max(margin, rule.insets.top * height);
  const bottom = Math.max(margin, rule.insets.bottom * height);
  const safe = { x: left, y: top, width: width - left - right, height: height - top - bottom };

  const bandHeight = captionBandInCaptionSizes * type.caption;
  const captionBand = { ...safe, y: safe.y + safe.height - bandHeight, height: bandHeight };
  const content = { ...safe, height: safe.height - bandHeight - gapInUnits * unit };

  const drawingArea = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };

  return { width, height, unit, margin, safe, captionBand, content, drawingArea, type };
}

function scaleType({ label, ratio, steps }: FormatRules, height: number): TypeScale {
  const at = (step: number) => label * height * ratio ** step;

  return {
    label: at(steps.label),
    small: at(steps.small),
    body: at(steps.body),
    caption: at(steps.caption),
    subtitle: at(steps.subtitle),
    title: at(steps.title),
    headline: at(steps.headline),
    display: at(steps.display),
    hero: at(steps.hero),
  };
}
