import type { LocalDraft } from "./local-draft";
import { type SavedState, type StoredScript, toSavedState } from "./save-progress";

type OpenedDocument = {
  stored: string;
  /** What this browser had not saved; null if nothing. */
  restored: string | null;
  saved: SavedState;
};

/** What the studio starts with: the saved script, and on top of it any text that was not saved before. Pure. */
export function openDocument(video: StoredScript, draft: LocalDraft | null): OpenedDocument {
  const { script: stored, revision } = video;
  if (!draft) return { stored, restored: null, saved: toSavedState(video) };

  return { stored, restored: draft.script, saved: { revision, base: draft.base } };
}
