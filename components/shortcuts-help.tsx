"use client";

import { Dialog } from "./ui/dialog";
import { KeyCombination } from "./ui/key-combination";
import { useSingleKeyShortcuts } from "./ui/use-single-key-shortcuts";

type ShortcutsHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const groups = [
  {
    place: "Everywhere",
    shortcuts: [
      { keys: ["Mod", "K"], does: "Open the commands" },
      { keys: ["?"], does: "Show this list" },
      { keys: ["Esc"], does: "Close" },
    ],
  },
  {
    place: "Videos",
    shortcuts: [
      { keys: ["/"], does: "Search the list" },
      { keys: ["↑", "↓"], does: "Go from video to video" },
      { keys: ["Mod", "Enter"], does: "Write the script, or create the video" },
    ],
  },
  {
    place: "Calendar",
    shortcuts: [
      { keys: ["Space"], does: "Pick a card up, or drop it" },
      { keys: ["←", "→", "↑", "↓"], does: "Move it by days, weeks or hours" },
      { keys: ["Shift", "↑"], does: "Move it by 15 minutes" },
      { keys: ["Page ↓"], does: "Move it to the next free slot" },
      { keys: ["Page ↑"], does: "Move it to the free slot before" },
      { keys: ["Mod", "Z"], does: "Take the last move back" },
    ],
  },
  {
    place: "Studio",
    shortcuts: [
      { keys: ["Space"], does: "Play or pause (K, too)" },
      { keys: ["J"], does: "Previous scene" },
      { keys: ["L"], does: "Next scene" },
      { keys: ["Mod", "Z"], does: "Undo" },
      { keys: ["Mod", "Shift", "Z"], does: "Redo" },
      { keys: ["Mod", "S"], does: "Save now" },
      { keys: ["Mod", "Enter"], does: "Split the scene at the cursor" },
      { keys: ["Mod", "."], does: "Show how the word is said" },
      { keys: ["Alt", "↑"], does: "Move the scene up" },
      { keys: ["Alt", "↓"], does: "Move the scene down" },
    ],
  },
];

/** What the keys do. */
export function ShortcutsHelp({ isOpen, onOpenChange }: ShortcutsHelpProps) {
  const [hasSingleKeys, setHasSingleKeys] = useSingleKeyShortcuts();

  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title="Keyboard shortcuts" className="max-w-sm">
      {groups.map(({ place, shortcuts }) => (
        <section key={place} aria-label={place} className="px-4 pt-3 last-of-type:pb-2">
          <h3 className="text-xs text-muted-foreground">{place}</h3>
          <dl className="flex flex-col">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex h-8 items-center justify-between gap-4 text-[13px]">
                <dt>{does}</dt>
                <dd>
                  <KeyCombination keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="flex items-center gap-2 border-t px-4 py-3 text-[13px]">
        <input
          type="checkbox"
          className="size-4 accent-primary"
          checked={hasSingleKeys}
          onChange={(event) => setHasSingleKeys(event.target.checked)}
        />
        Use shortcuts of a single key
      </label>
    </Dialog>
  );
}
