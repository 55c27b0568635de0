import { type KeptDraft } from "./local-draft";
import { type SavedState, type StoredVideo, toSavedState } from "./save-progress";
import { rebaseOptions, type StudioDocument } from "./studio-document";

export type OpenedDocument = {
  stored: StudioDocument;
  /** What this tab had not saved, with what others saved since; null if there is nothing of the kind. */
  restored: StudioDocument | null;
  saved: SavedState;
};

/** What the studio starts with: the saved video, and on top of it what was written before and not saved. Pure. */
export function openDocument(video: StoredVideo, draft: KeptDraft | null): OpenedDocument {
  const stored = { script: video.script, options: video.options };
  if (!draft) return { stored, restored: null, saved: toSavedState(video) };

  const { document, saved } = draft;
  const options = rebaseOptions({ base: saved.options, mine: document.options, theirs: video.options });

  return {
    stored,
    restored: { script: document.script, options },
    saved: { revision: video.revision, base: saved.base, options: video.options },
  };
}
