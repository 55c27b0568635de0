import { z } from "zod";

/** A drawing as the theme prints it, with the set's name for it and the time at which it comes in, from the scene's start. */
export const illustrationSchema = z.object({
  name: z.string().min(1),
  /** The file's key below the `mediaBaseUrl` of the renderer and the player. */
  assetKey: z.string().min(1),
  startMs: z.number().min(0),
});

/** A drawing that belongs to a part of an overlay and comes in with it. */
export const partIllustrationSchema = illustrationSchema.omit({ startMs: true });

/**
 * How words and drawings share a picture. The drawing stands before the words in the direction of reading (`start`) or after them
 * (`end`); drawings stand above or below the words, several in a row; or one lies large behind the words (`close-up`). Words
 * without a drawing stand in the middle of their box's height, or at its foot.
 */
export const compositionSchema = z.enum(["start", "end", "above", "below", "close-up", "words", "words-low"]);

/** A stretch of a scene in one composition, from `startMs` until the next shot. A hard cut leads to it. */
export const shotSchema = z.object({
  /** From the scene's start. */
  startMs: z.number().min(0),
  composition: compositionSchema,
  illustrations: z.array(illustrationSchema).max(3),
  /**
   * The index of the overlay's part that is pointed out, if any: a chart's category, a map's place, or the label of a number (1; the
   * number itself is 0). In a quotation, the rest is pointed out: the index counts the letters before it, without spaces.
   */
  pointsAt: z.number().int().min(0).optional(),
});
