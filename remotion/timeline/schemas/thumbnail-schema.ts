import { z } from "zod";
import { richTextSchema } from "./parts-schema";
import { backgroundSchema, formatSchema, themeIdSchema } from "../schema";
import { illustrationSchema } from "./shot-schema";

/**
 * How a thumbnail is set: its words beside a drawing, beside one that bleeds over the edge, or in front of a huge one; a large number;
 * two drawings against each other; beside the video's first photo or clip; or words alone.
 */
export const thumbnailLayoutSchema = z.enum([
  "beside",
  "bleeding",
  "behind",
  "number",
  "versus",
  "picture",
  "words",
]);
export type ThumbnailLayout = z.infer<typeof thumbnailLayoutSchema>;

/** Props of the `thumbnail` still. */
export const thumbnailPropsSchema = z.object({
  themeId: themeIdSchema,
  format: formatSchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  language: z.string().min(2),
  dir: z.enum(["ltr", "rtl"]),
  layout: thumbnailLayoutSchema,
  /** At most seven words. " / " separates the words of two drawings. */
  text: richTextSchema,
  illustrations: z.array(illustrationSchema.omit({ startMs: true })).max(2),
  /** A photo or clip in the layout `picture`; a backdrop in the others. */
  background: backgroundSchema,
  mediaBaseUrl: z.string(),
});
export type ThumbnailProps = z.infer<typeof thumbnailPropsSchema>;
