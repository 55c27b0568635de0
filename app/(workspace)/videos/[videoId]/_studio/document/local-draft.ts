import { z } from "zod";
import { toDraftPrefix } from "@/app/(workspace)/_components/drafts";
import { scriptTextSchema } from "@/server/videos/schema";

const localDraftSchema = z.object({
  script: scriptTextSchema,
  base: z.object({ script: scriptTextSchema, revision: z.number().int() }),
});
/** An unsaved script, and the saved one that it was made from. */
export type LocalDraft = z.infer<typeof localDraftSchema>;

/** Whose draft, and of which video: several people may use one browser. */
type Owner = { userId: string; videoId: string };

const keyOf = ({ userId, videoId }: Owner) => `${toDraftPrefix(userId)}${videoId}`;

/** The texts that this tab kept or took over, by key: it must not forget another tab's. */
const ownTexts = new Map<string, string>();

/** What was unsaved when a tab with this video ended; null if there is nothing, or nothing readable. */
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

/** Keeps unsaved text on this machine, so that a tab or browser that dies loses nothing; null forgets it. */
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
    // Full or forbidden storage must not stop anybody from writing.
  }
}
