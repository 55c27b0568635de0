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

/** The texts that this tab kept or took over, by key: what another tab keeps is not this one's to forget. */
const ownTexts = new Map<string, string>();

/** What was not saved when a tab with this video ended; null if there is nothing, or nothing to be read. */
export function readKeptDraft(videoId: string): KeptDraft | null {
  const key = keyOf(videoId);
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    ownTexts.set(key, text);

    return keptDraftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps what is not saved on this machine, so that a tab or browser that dies loses nothing; null forgets it. */
export function keepDraft(videoId: string, draft: KeptDraft | null): void {
  const key = keyOf(videoId);
  try {
    if (draft) {
      const text = JSON.stringify(draft);
      localStorage.setItem(key, text);
      ownTexts.set(key, text);
    } else if (ownTexts.get(key) === localStorage.getItem(key)) {
      localStorage.removeItem(key);
    }
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
}
