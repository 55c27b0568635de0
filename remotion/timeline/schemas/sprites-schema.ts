import { z } from "zod";
import { timelineSchema } from "../schema";

/**
 * The layers that the browser draws for the layered renderer: the scene's close-up and other illustrations, its overlay, its captions,
 * the outgoing scene's last picture, which the transition then moves, and the layers of a backdrop.
 */
const overlayLayerSchema = z.enum([
  "close-up",
  "illustrations",
  "content",
  "captions",
  "outgoing",
  "backdrop",
]);
export type OverlayLayer = z.infer<typeof overlayLayerSchema>;

/** One picture of one layer, cut to `box` (pixels of the timeline) and placed at `top` of its sheet. */
const overlaySpriteSchema = z.object({
  layer: overlayLayerSchema,
  /** For a backdrop: the name of its layer. */
  backdropLayer: z.string().optional(),
  /** The only part to draw, at rest. If absent, the whole layer is drawn as it is at `frame`. */
  part: z
    .object({ entranceFrame: z.number().int().optional(), inkFrame: z.number().int().optional() })
    .optional(),
  sceneIndex: z.number().int(),
  /** Counted from the scene's start. */
  frame: z.number().int(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  top: z.number(),
});
export type OverlaySprite = z.infer<typeof overlaySpriteSchema>;

/** The sprites that one frame of the composition shows, from the top down. */
const spriteSheetSchema = z.array(overlaySpriteSchema);
export type SpriteSheet = z.infer<typeof spriteSheetSchema>;

/** Props of the `overlay-sprites` composition: frame `i` shows the sprites of sheet `i`, one below the other. */
export const overlaySpritesPropsSchema = z.object({
  timeline: timelineSchema,
  mediaBaseUrl: z.string(),
  sheetWidth: z.number().int().positive(),
  sheetHeight: z.number().int().positive(),
  sheets: z.array(spriteSheetSchema).min(1),
});
export type OverlaySpritesProps = z.infer<typeof overlaySpritesPropsSchema>;
