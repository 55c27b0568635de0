import { useReducer } from "react";
import { type DocumentHistory, reduceHistory, startHistory } from "./document-history";
import type { StudioDocument } from "./studio-document";

type Initial = { stored: StudioDocument; restored: StudioDocument | null };

/** The document on the screen, with undo and redo. `place` names where somebody types; other changes have none. */
export function useDocumentHistory(initial: Initial) {
  const [history, dispatch] = useReducer(reduceHistory, initial, begin);

  return {
    document: history.present,
    changedAt: history.lastChange?.at ?? 0,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (document: StudioDocument, place: string | null = null) => {
      dispatch({ type: "change", document, at: Date.now(), place });
    },
    adopt: (document: StudioDocument) => {
      dispatch({ type: "adopt", document });
    },
    undo: () => {
      dispatch({ type: "undo", at: Date.now() });
    },
    redo: () => {
      dispatch({ type: "redo", at: Date.now() });
    },
  };
}

export type DocumentEditor = ReturnType<typeof useDocumentHistory>;

/** What was restored is the first step: undoing it gives what is saved. */
function begin({ stored, restored }: Initial): DocumentHistory {
  const history = startHistory(stored);

  return restored
    ? reduceHistory(history, { type: "change", document: restored, at: 0, place: null })
    : history;
}
