import { useKeyDown } from "@/components/ui/use-key-down";

type StudioKeys = { onUndo: () => void; onRedo: () => void; onSave: () => void };

/** Undo, redo and save by keyboard, wherever the focus is; dialogs keep their keys. */
export function useStudioKeys(keys: StudioKeys): void {
  useKeyDown((event) => {
    const action = (event.metaKey || event.ctrlKey) && !event.altKey ? findAction(event, keys) : null;
    const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
    if (!action || isInDialog) return;

    event.preventDefault();
    action();
  });
}

function findAction(
  { key, shiftKey }: KeyboardEvent,
  { onUndo, onRedo, onSave }: StudioKeys,
): (() => void) | null {
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? onRedo : onUndo;
    case "y":
      return onRedo;
    case "s":
      return onSave;
    default:
      return null;
  }
}
