import { z } from "zod";
import { explanationOverlaySchemas } from "./schemas/explanation-schema";
import { mapOverlaySchema } from "./schemas/map-schema";
import { captionSchema, sceneNarrationSchema } from "./schemas/narration-schema";
import { figureSchema, richTextSchema } from "./schemas/parts-schema";
import { quantityOverlaySchemas } from "./schemas/quantity-schema";
import {
  type compositionSchema,
  type illustrationSchema,
  partIllustrationSchema,
  shotSchema,
} from "./schemas/shot-schema";
import { sequenceOverlaySchemas } from "./schemas/sequence-schema";
import { endScreenOverlaySchema, titleOverlaySchema } from "./schemas/title-schema";

/** Shapes of the picture: landscape 1920x1080, short 1080x1920, square 1080x1080. */
export const formatSchema = z.enum(["landscape", "short", "square"]);
export type Format = z.infer<typeof formatSchema>;

export const themeIdSchema = z.enum(["paper", "signal", "bloom"]);
export type ThemeId = z.infer<typeof themeIdSchema>;

export const captionStyleSchema = z.enum(["plain", "highlight", "karaoke", "pop"]);
export type CaptionStyle = z.infer<typeof captionStyleSchema>;

export type RichText = z.infer<typeof richTextSchema>;

/** A part of a source picture, in fractions (0..1) of its width and height. */
const rectangleSchema = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

/** A file in the store; the renderer and the player set the address that it is served from (`mediaBaseUrl`). */
const assetKeySchema = z.string().min(1);

const footageBackgroundSchema = z.object({
  kind: z.literal("footage"),
  assetKey: assetKeySchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  sourceDurationMs: z.number().positive(),
  trimStartMs: z.number().min(0),
  playbackRate: z.number().positive(),
  fit: z.enum(["cover", "contain"]),
  /** How to fill a scene that is longer than the clip. */
  whenTooShort: z.enum(["loop", "freeze"]),
});

/** Ken Burns: the visible rectangle moves from `from` to `to` over the whole scene. */
const photoBackgroundSchema = z.object({
  kind: z.literal("photo"),
  assetKey: assetKeySchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  from: rectangleSchema,
  to: rectangleSchema,
});

/** A seamless loop of the theme. It restarts in every scene, so that a scene never depends on those before it. */
const backdropBackgroundSchema = z.object({
  kind: z.literal("backdrop"),
  /** The index of one of the theme's four backdrops. */
  variant: z.number().int().min(0).max(3),
});

/** The layer that moves in every frame. */
export const backgroundSchema = z.discriminatedUnion("kind", [
  footageBackgroundSchema,
  photoBackgroundSchema,
  backdropBackgroundSchema,
]);
export type Background = z.infer<typeof backgroundSchema>;
export type FootageBackground = z.infer<typeof footageBackgroundSchema>;
export type PhotoBackground = z.infer<typeof photoBackgroundSchema>;
export type BackdropBackground = z.infer<typeof backdropBackgroundSchema>;

export type { MapCity } from "./schemas/map-schema";
export type Figure = z.infer<typeof figureSchema>;

export type Illustration = z.infer<typeof illustrationSchema>;
export type PartIllustration = z.infer<typeof partIllustrationSchema>;
export type Composition = z.infer<typeof compositionSchema>;
export type Shot = z.infer<typeof shotSchema>;

const chartShape = {
  title: richTextSchema,
  categories: z.array(z.string()).min(1),
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number()) }))
    .min(1)
    .max(4),
  prefix: z.string(),
  suffix: z.string(),
  decimals: z.number().int().min(0).max(6),
  /** Where the numbers come from, in small type. */
  source: z.string().optional(),
};

const comparisonSideSchema = z.object({ title: z.string(), points: z.array(richTextSchema).min(1) });

/**
 * The content in front of the background. An overlay holds no times: its parts (list items, bars, comparison points,
 * places) appear at the scene's `beatStartMs`, part k at beat k.
 */
export const overlaySchema = z.discriminatedUnion("kind", [
  titleOverlaySchema,
  z.object({ kind: z.literal("statement"), text: richTextSchema }),
  z.object({
    kind: z.literal("list"),
    title: richTextSchema.optional(),
    items: z.array(richTextSchema).min(1),
    isOrdered: z.boolean(),
    /** The first item's number in an ordered list that goes on from another scene; 1 if absent. */
    firstNumber: z.number().int().min(0).optional(),
  }),
  z.object({ kind: z.literal("big-number"), figure: figureSchema, label: richTextSchema }),
  z.object({ kind: z.literal("bar-chart"), ...chartShape }),
  z.object({ kind: z.literal("line-chart"), ...chartShape }),
  z.object({ kind: z.literal("quote"), text: richTextSchema, attribution: z.string().optional() }),
  z.object({ kind: z.literal("comparison"), left: comparisonSideSchema, right: comparisonSideSchema }),
  mapOverlaySchema,
  /** For photo and footage backgrounds: no overlay, or a small label and the credit. */
  z.object({ kind: z.literal("picture"), label: richTextSchema.optional(), credit: z.string().optional() }),
  endScreenOverlaySchema,
  ...explanationOverlaySchemas,
  ...sequenceOverlaySchemas,
  ...quantityOverlaySchemas,
]);
export type Overlay = z.infer<typeof overlaySchema>;
export type OverlayKind = Overlay["kind"];
export type OverlayOf<Kind extends OverlayKind> = Extract<Overlay, { kind: Kind }>;

export type Caption = z.infer<typeof captionSchema>;

/** The way into a scene. It belongs to the incoming scene and lies within its time. */
const transitionSchema = z.object({
  kind: z.enum(["cut", "crossfade", "slide", "wipe", "dip"]),
  durationInFrames: z.number().int().min(0),
});
export type Transition = z.infer<typeof transitionSchema>;

const sceneSchema = z.object({
  id: z.string().min(1),
  background: backgroundSchema,
  overlay: overlaySchema,
  /**
   * How words and drawings share the picture, in order; the first shot begins with the scene. Absent where the overlay is itself a
   * picture and no part of it is pointed out.
   */
  shots: z.array(shotSchema).min(1).optional(),
  /**
   * The drawing of part k of the overlay: of a list's items, steps, a timeline's events, the things that a pictogram counts, the places
   * of an end screen (the video's, the button's). Null for a part without a drawing.
   */
  partIllustrations: z.array(partIllustrationSchema.nullable()).optional(),
  /** When part k of the overlay appears, from the scene's start; parts without a beat appear with the scene. */
  beatStartMs: z.array(z.number().min(0)),
  narration: sceneNarrationSchema.optional(),
  /** The length of narration and padding. The scene's minimum may extend it, unless its sentence `goesOn` in the next scene. */
  durationMs: z.number().positive(),
  goesOn: z.boolean().optional(),
  captions: z.array(captionSchema),
  /** False where the overlay already shows the spoken words. */
  showsCaptions: z.boolean(),
  transition: transitionSchema,
});
export type Scene = z.infer<typeof sceneSchema>;

export const timelineSchema = z.object({
  fps: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  format: formatSchema,
  /** BCP 47. */
  language: z.string().min(2),
  dir: z.enum(["ltr", "rtl"]),
  themeId: themeIdSchema,
  captionStyle: captionStyleSchema,
  /** The speed of the voice, and so of viewers who read along; 1 if absent. */
  speed: z.number().positive().optional(),
  scenes: z.array(sceneSchema).min(1),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** Props of the `timeline` composition. */
export const timelinePropsSchema = z.object({
  timeline: timelineSchema,
  /** Files are fetched from `${mediaBaseUrl}/${assetKey}`. */
  mediaBaseUrl: z.string(),
});
export type TimelineProps = z.infer<typeof timelinePropsSchema>;
