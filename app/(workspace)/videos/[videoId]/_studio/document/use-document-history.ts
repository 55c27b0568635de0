import { useReducer } from "react";
import { type DocumentHistory, reduceHistory, startHistory } from "./document-history";

type Initial = { stored: string; restored: string | null };

/** The script on the screen, with undo and redo. `place` names where somebody types; other changes have none. */
export function useDocumentHistory(initial: Initial) {
  const [history, dispatch] = useReducer(reduceHistory, initial, begin);

  return {
    script: history.present,
    changedAt: history.lastChange?.at ?? 0,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (script: string, place: string | null = null) => {
      dispatch({ type: "change", script, at: Date.now(), place });
    },
    adopt: (script: string) => {
      dispatch({ type: "adopt", script });
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

/** The restored text is the first step: undoing it gives the saved script. */
function begin({ stored, restored }: Initial): DocumentHistory {
  const history = startHistory(stored);

  return restored === null
    ? history
    : reduceHistory(history, { type: "change", script: restored, at: 0, place: null });
}
