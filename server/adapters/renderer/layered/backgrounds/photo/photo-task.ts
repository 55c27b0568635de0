import { z } from "zod";

const sizeSchema = z.object({ width: z.number().int().positive(), height: z.number().int().positive() });
const viewSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What the thread that draws a photo's frames is given. */
const photoTaskSchema = z.object({
  /** RGB, three bytes a pixel. */
  pixels: sizeSchema.extend({ samples: z.instanceof(Uint8Array) }),
  /** Size of the frames; even. */
  target: sizeSchema,
  /** For each frame: how often the picture is to be halved first, and what is seen of it then, in its pixels. */
  frames: z.array(z.object({ halvings: z.number().int().min(0), view: viewSchema })),
});
export type PhotoTask = z.infer<typeof photoTaskSchema>;
export type PhotoPixels = PhotoTask["pixels"];

/** The task, once, and then frames by their numbers. */
export const photoMessageSchema = z.union([
  z.object({ task: photoTaskSchema }),
  z.object({ frame: z.number().int().min(0) }),
]);
export type PhotoMessage = z.infer<typeof photoMessageSchema>;
