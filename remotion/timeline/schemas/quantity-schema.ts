import { z } from "zod";
import { figureSchema, richTextSchema } from "./parts-schema";

/** `count` things out of `total`, counted out in pictures. */
const pictogramCountOverlaySchema = z.object({
  kind: z.literal("pictogram-count"),
  count: z.number().int().min(0).max(100),
  total: z.number().int().min(1).max(100),
  /** The set's name for the drawing that stands for each thing; a disc stands for it if absent. */
  drawing: z.string().min(1).optional(),
  label: richTextSchema,
});

/** A share of a whole; the rest of the whole is shown, too. */
const partOfWholeOverlaySchema = z.object({
  kind: z.literal("part-of-whole"),
  /** A ring, or a hundred squares, which make a small share visible. */
  form: z.enum(["donut", "waffle"]),
  percent: z.number().min(0).max(100),
  /** The share as it is written: "71 %", "2/3". */
  figure: figureSchema,
  label: richTextSchema,
});

/** Things drawn to one scale. */
const scaleComparisonOverlaySchema = z.object({
  kind: z.literal("scale-comparison"),
  title: richTextSchema.optional(),
  /** Sizes are heights of columns, diameters of circles, or areas of squares. */
  shape: z.enum(["columns", "circles", "squares"]),
  things: z
    .array(
      z.object({
        label: z.string().min(1),
        /** In a unit that all things share. */
        size: z.number().positive(),
        /** The size as it is written: "330 m". */
        figure: figureSchema,
      }),
    )
    .min(1)
    .max(6),
});

/** The kinds of overlays that show how much something is. */
export const quantityOverlaySchemas = [
  pictogramCountOverlaySchema,
  partOfWholeOverlaySchema,
  scaleComparisonOverlaySchema,
] as const;
