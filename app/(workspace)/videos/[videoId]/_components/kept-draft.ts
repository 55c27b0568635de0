import { z } from "zod";
import { scriptTextSchema, studioOptionsSchema } from "@/server/videos/studio-schema";

/** A title may be empty while it is being written. */
const optionsSchema = studioOptionsSchema.extend({ title: z.string() });

const keptDraftSchema = z.object({
  document: z.object({ script: scriptTextSchema, options: optionsSchema }),
  saved: z.object({
    revision: z.number().int(),
    base: z.object({ revision: z.number().int(), script: scriptTextSchema }),
    options: optionsSchema,
  }),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

const keyOf = (videoId: string) => `offcamera-draft-${videoId}`;

/** What was not saved when this tab was last here; null if there is nothing, or nothing to be read. */
export function readKeptDraft(videoId: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(videoId));

    return text === null ? null : keptDraftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps what is not saved, for as long as the tab lives; null forgets it. */
export function keepDraft(videoId: string, draft: KeptDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(videoId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(videoId));
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
}
