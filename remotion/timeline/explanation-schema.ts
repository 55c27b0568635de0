import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** An entry of a dictionary. Part 0 is the term with its pronunciation, part 1 its meaning. */
export const definitionOverlaySchema = z.object({
  kind: z.literal("definition"),
  term: z.string().min(1),
  /** As written between slashes or brackets: "/ˈæksəlɒtl/". */
  pronunciation: z.string().optional(),
  meaning: richTextSchema,
});
