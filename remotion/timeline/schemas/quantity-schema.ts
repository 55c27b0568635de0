import { z } from "zod";
import { figureSchema, richTextSchema } from "./parts-schema";

/** So many things counted out, of as many as there are. */
const pictogramCountOverlaySchema = z.object({
  kind: z.literal("pictogram-count"),
  count: z.number().int().min(0).max(100),
  total: z.number().int().min(1).max(100),
  /** The set's name of the drawing that stands for each thing; a disc does without one. */
  drawing: z.string().min(1).optional(),
  label: richTextSchema,
});

/** A share of a whole; what it leaves of the whole is shown, too. */
const partOfWholeOverlaySchema = z.object({
  kind: z.literal("part-of-whole"),
  /** A ring, or a hundred squares, which make a small share seen. */
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
