import type { StudioOptions } from "@/server/videos/studio-schema";
import { isSameDocument, listChangedOptions, rebaseOptions, type StudioDocument } from "./studio-document";

/** A video as the server has it. */
export type StoredVideo = StudioDocument & { revision: number };

/**
 * What is known to be saved. `base` is what the text on the screen was made from: it stays behind `revision` where
 * somebody else's lines are saved that are not on the screen yet; the server merges then.
 */
export type SavedState = {
  revision: number;
  base: { revision: number; script: string };
  options: StudioOptions;
};

export function toSavedState({ revision, script, options }: StoredVideo): SavedState {
  return { revision, base: { revision, script }, options };
}

/** Whether there is anything to save. */
export function isUnsaved(document: StudioDocument, { revision, base, options }: SavedState): boolean {
  return (
    document.script !== base.script ||
    base.revision !== revision ||
    Object.keys(listChangedOptions(options, document.options)).length > 0
  );
}

/**
 * After a save: what is on the screen from now on, and what is saved. What was typed meanwhile stays; what somebody
 * else saved is taken over where nothing was typed.
 */
export function settleSave({
  sent,
  current,
  answer,
}: {
  sent: StudioDocument;
  current: StudioDocument;
  answer: StoredVideo;
}): { document: StudioDocument; saved: SavedState } {
  const isScriptUntouched = current.script === sent.script;
  const isMerged = answer.script !== sent.script;
  const document = {
    script: isScriptUntouched ? answer.script : current.script,
    options: rebaseOptions({ base: sent.options, mine: current.options, theirs: answer.options }),
  };
  const base =
    isMerged && !isScriptUntouched
      ? { revision: answer.revision - 1, script: sent.script }
      : { revision: answer.revision, script: answer.script };

  return {
    document: isSameDocument(document, current) ? current : document,
    saved: { revision: answer.revision, base, options: answer.options },
  };
}
