import { isTyping, useKeyDown } from "@/components/ui/use-key-down";
import { useSingleKeyShortcuts } from "@/components/ui/use-single-key-shortcuts";

type PlayerKeys = {
  /** Only a visible preview hears keys. */
  isShown: boolean;
  onToggle: () => void;
  /** To the scene before, or to the next one. */
  onStep: (step: -1 | 1) => void;
};

/** Space and K play and pause, J and L go from scene to scene; keys that somebody types, or that a button takes, are left alone. */
export function usePlayerKeys({ isShown, onToggle, onStep }: PlayerKeys): void {
  const [hasSingleKeys] = useSingleKeyShortcuts();

  useKeyDown((event) => {
    const isFree = isShown && hasSingleKeys && !isTyping(event) && !isTaken(event);
    const action = isFree ? findPlayerAction(event.key) : null;
    if (!action) return;

    event.preventDefault();
    if (action === "toggle") onToggle();
    else onStep(action === "next" ? 1 : -1);
  });
}

/** What a key without modifiers does to the player. Pure. */
export function findPlayerAction(key: string): "toggle" | "next" | "previous" | null {
  switch (key.toLowerCase()) {
    case " ":
    case "k":
      return "toggle";
    case "l":
      return "next";
    case "j":
      return "previous";
    default:
      return null;
  }
}

function isTaken({ target, key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return true;
  if (target.closest("[role=dialog], [role=menu]")) return true;

  return key === " " && target.closest("button, a, summary, video, [role=button]") !== null;
}
