import { z } from "zod";

/** Text as runs, so that emphasis comes from the script. Runs are joined as they are: they bring their own spaces. */
export const richTextSchema = z.array(z.object({ text: z.string(), isEmphasized: z.boolean() }));

/** A figure with the text around it: prefix "$", value 3.5, suffix "M". */
export const figureSchema = z.object({
  value: z.number(),
  prefix: z.string(),
  suffix: z.string(),
  decimals: z.number().int().min(0).max(6),
});
