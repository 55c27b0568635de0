import { z } from "zod";
import { toDraftPrefix } from "@/app/(workspace)/_components/drafts";
import { scriptTextSchema } from "@/server/videos/schema";

const localDraftSchema = z.object({
  script: scriptTextSchema,
  base: z.object({ script: scriptTextSchema, revision: z.number().int() }),
});
/** A script that is not saved, and the saved one that it was made from. */
export type LocalDraft = z.infer<typeof localDraftSchema>;

/** Whose draft, and of which video: several people may use one browser. */
type Owner = { userId: string; videoId: string };

const keyOf = ({ userId, videoId }: Owner) => `${toDraftPrefix(userId)}${videoId}`;

/** The texts that this tab kept or took over, by key: what another tab keeps is not this one's to forget. */
const ownTexts = new Map<string, string>();

/** What was not saved when a tab with this video ended; null if there is nothing, or nothing to be read. */
export function readLocalDraft(owner: Owner): LocalDraft | null {
  const key = keyOf(owner);
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    ownTexts.set(key, text);

    return localDraftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps what is not saved on this machine, so that a tab or browser that dies loses nothing; null forgets it. */
export function keepLocalDraft(owner: Owner, draft: LocalDraft | null): void {
  const key = keyOf(owner);
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
