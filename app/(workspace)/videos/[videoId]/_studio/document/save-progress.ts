/** A script as the server has it. */
export type StoredScript = { script: string; revision: number };

/**
 * What is known to be saved. `base` is what the text on screen was made from: it stays behind `revision` while somebody
 * else's saved lines are not on screen yet; the server then merges.
 */
export type SavedState = { revision: number; base: StoredScript };

export function toSavedState({ script, revision }: StoredScript): SavedState {
  return { revision, base: { script, revision } };
}

/** Whether there is anything to save. */
export function isUnsaved(script: string, { revision, base }: SavedState): boolean {
  return script !== base.script || base.revision !== revision;
}

/**
 * After a save: what is on screen from now on, and what is saved. Text typed meanwhile stays; if nothing was typed,
 * other people's saved text is taken over.
 */
export function settleSave({
  sent,
  current,
  answer,
}: {
  sent: string;
  current: string;
  answer: StoredScript;
}): { script: string; saved: SavedState } {
  const isUntouched = current === sent;
  const isMerged = answer.script !== sent;
  const base = isMerged && !isUntouched ? { revision: answer.revision - 1, script: sent } : answer;

  return {
    script: isUntouched ? answer.script : current,
    saved: { revision: answer.revision, base: { script: base.script, revision: base.revision } },
  };
}
