/** Typing in one place with pauses shorter than this is one undo step. */
const typingPauseMs = 500;
const maxSteps = 200;

export type DocumentHistory = {
  past: string[];
  /** The script on the screen. */
  present: string;
  future: string[];
  /** When and where the last change was made; `place` is null unless it was typing. */
  lastChange: { at: number; place: string | null } | null;
};

type HistoryAction =
  | { type: "change"; script: string; at: number; place: string | null }
  /** A script from the server: not a step of this person's. */
  | { type: "adopt"; script: string }
  | { type: "undo"; at: number }
  | { type: "redo"; at: number };

export function startHistory(present: string): DocumentHistory {
  return { past: [], present, future: [], lastChange: null };
}

/** Undo and redo over the whole script. Pure. */
export function reduceHistory(history: DocumentHistory, action: HistoryAction): DocumentHistory {
  const { past, present, future } = history;

  switch (action.type) {
    case "change":
      return change(history, action);
    case "adopt":
      return { ...history, present: action.script };
    case "undo": {
      const previous = past.at(-1);
      if (previous === undefined) return history;

      return {
        past: past.slice(0, -1),
        present: previous,
        future: [present, ...future],
        lastChange: { at: action.at, place: null },
      };
    }
    case "redo": {
      const [next, ...rest] = future;
      if (next === undefined) return history;

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
  { script, at, place }: { script: string; at: number; place: string | null },
): DocumentHistory {
  const { past, present, lastChange } = history;
  if (script === present) return history;

  const isSameStep =
    place !== null && lastChange?.place === place && at - lastChange.at < typingPauseMs && past.length > 0;

  return {
    past: isSameStep ? past : [...past, present].slice(-maxSteps),
    present: script,
    future: [],
    lastChange: { at, place },
  };
}
