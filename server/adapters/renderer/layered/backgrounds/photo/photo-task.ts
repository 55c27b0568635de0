import { z } from "zod";

const sizeSchema = z.object({ width: z.number().int().positive(), height: z.number().int().positive() });
const viewSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** The task of the thread that draws a photo's frames. */
const photoTaskSchema = z.object({
  /** RGB, three bytes a pixel. */
  pixels: sizeSchema.extend({ samples: z.instanceof(Uint8Array) }),
  /** Size of the frames; even. */
  target: sizeSchema,
  /** For each frame: how often to halve the picture first, and the part that is then visible, in pixels of the halved picture. */
  frames: z.array(z.object({ halvings: z.number().int().min(0), view: viewSchema })),
});
export type PhotoTask = z.infer<typeof photoTaskSchema>;
export type PhotoPixels = PhotoTask["pixels"];

/** A message to the thread: first the task, once, then the number of each frame to draw. */
export const photoMessageSchema = z.union([
  z.object({ task: photoTaskSchema }),
  z.object({ frame: z.number().int().min(0) }),
]);
export type PhotoMessage = z.infer<typeof photoMessageSchema>;
