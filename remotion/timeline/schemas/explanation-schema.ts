import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** An entry of a dictionary. Part 0 is the term with its pronunciation, part 1 its meaning. */
const definitionOverlaySchema = z.object({
  kind: z.literal("definition"),
  term: z.string().min(1),
  /** As written between slashes or brackets: "/ˈæksəlɒtl/". */
  pronunciation: z.string().optional(),
  meaning: richTextSchema,
});

/** The effects of a cause, stage by stage. The texts of one stage are branches: they follow from one stage and meet in the next. */
const causeEffectOverlaySchema = z.object({
  kind: z.literal("cause-effect"),
  title: richTextSchema.optional(),
  /** A stage with branches stands between stages with one text. Parts are all texts, stage by stage. */
  stages: z.array(z.array(richTextSchema).min(1).max(3)).min(2).max(5),
});

const argumentSideSchema = z.object({
  title: z.string().optional(),
  points: z.array(richTextSchema).min(1).max(6),
});

/** The arguments for and against a thing. Parts are the points for it, then those against. */
const forAndAgainstOverlaySchema = z.object({
  kind: z.literal("for-and-against"),
  title: richTextSchema.optional(),
  for: argumentSideSchema,
  against: argumentSideSchema,
});

/** A formula, set by KaTeX. Parts are its terms, each with the operator that leads to the next. */
const formulaOverlaySchema = z.object({
  kind: z.literal("formula"),
  title: richTextSchema.optional(),
  terms: z
    .array(
      z.object({
        /** KaTeX's markup, with its visible parts only. */
        html: z.string().min(1),
        /** An upper estimate in multiples of the formula's font size, like the height and depth from the baseline. */
        widthInEm: z.number().min(0),
        heightInEm: z.number(),
        depthInEm: z.number(),
        startsLine: z.boolean(),
      }),
    )
    .min(1),
});

/** The role of a stretch of code, by which themes colour it. */
const codeRoleSchema = z.enum(["plain", "keyword", "string", "number", "comment", "function", "type"]);

/** Lines of code, typed one after the other. Parts are the lines that are not empty. */
const codeOverlaySchema = z.object({
  kind: z.literal("code"),
  title: richTextSchema.optional(),
  lines: z
    .array(z.array(z.object({ text: z.string(), role: codeRoleSchema })))
    .min(1)
    .max(40),
});

/** Callouts at points of the scene's photo, which stands still. Parts are the labels. */
const labelledPictureOverlaySchema = z.object({
  kind: z.literal("labelled-picture"),
  /** In fractions of the photo's width and height, from its top left corner. */
  labels: z
    .array(z.object({ text: richTextSchema, x: z.number().min(0).max(1), y: z.number().min(0).max(1) }))
    .min(1)
    .max(8),
  credit: z.string().optional(),
});

/** The kinds of overlays that explain: words, causes, arguments, formulas, code, and the parts of a picture. */
export const explanationOverlaySchemas = [
  definitionOverlaySchema,
  causeEffectOverlaySchema,
  forAndAgainstOverlaySchema,
  formulaOverlaySchema,
  codeOverlaySchema,
  labelledPictureOverlaySchema,
] as const;
