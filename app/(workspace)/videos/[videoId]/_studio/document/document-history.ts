import { isSameDocument, type StudioDocument } from "./studio-document";

/** Typing in one place with pauses shorter than this is one step back. */
const typingPauseMs = 500;
const maxSteps = 200;

export type DocumentHistory = {
  past: StudioDocument[];
  present: StudioDocument;
  future: StudioDocument[];
  /** When and where the last change was made; `place` is null for what is no typing. */
  lastChange: { at: number; place: string | null } | null;
};

export type HistoryAction =
  | { type: "change"; document: StudioDocument; at: number; place: string | null }
  /** What comes from the server: no step of this person's. */
  | { type: "adopt"; document: StudioDocument }
  | { type: "undo"; at: number }
  | { type: "redo"; at: number };

export function startHistory(present: StudioDocument): DocumentHistory {
  return { past: [], present, future: [], lastChange: null };
}

/** Undo and redo over the whole document. Pure. */
export function reduceHistory(history: DocumentHistory, action: HistoryAction): DocumentHistory {
  switch (action.type) {
    case "change":
      return change(history, action);
    case "adopt":
      return { ...history, present: action.document };
    case "undo": {
      const { past, present, future } = history;
      const previous = past.at(-1);
      if (!previous) return history;

      return {
        past: past.slice(0, -1),
        present: previous,
        future: [present, ...future],
        lastChange: { at: action.at, place: null },
      };
    }
    case "redo": {
      const { past, present, future } = history;
      const [next, ...rest] = future;
      if (!next) return history;

      return {
        past: [...past, present],
        present: next,
        future: rest,
        lastChange: { at: action.at, place: null },
      };
    }
  }
}

function change(
  history: DocumentHistory,
  { document, at, place }: { document: StudioDocument; at: number; place: string | null },
): DocumentHistory {
  const { past, present, lastChange } = history;
  if (isSameDocument(document, present)) return history;

  const isSameStep =
    place !== null && lastChange?.place === place && at - lastChange.at < typingPauseMs && past.length > 0;

  return {
    past: isSameStep ? past : [...past, present].slice(-maxSteps),
    present: document,
    future: [],
    lastChange: { at, place },
  };
}
