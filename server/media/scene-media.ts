import { z } from "zod";

/** A stored photo or clip as a scene uses it; width and height as shown, rotation applied. */
export const sceneMediaSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("photo"),
    assetKey: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
  z.object({
    kind: z.literal("footage"),
    assetKey: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    durationMs: z.number().positive(),
  }),
]);
export type SceneMedia = z.infer<typeof sceneMediaSchema>;
