"use client";

import { DialogPanel } from "./ui/dialog-panel";
import { KeyCombination } from "./ui/key-combination";
import { isTyping, useKeyDown } from "./ui/use-key-down";
import { useSingleKeyShortcuts } from "./ui/use-single-key-shortcuts";

type ShortcutsHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const shortcuts = [
  { keys: ["Mod", "K"], does: "Open the commands" },
  { keys: ["?"], does: "Show this list" },
  { keys: ["/"], does: "Search, in the list of videos" },
  { keys: ["Mod", "Enter"], does: "Start the video, on the page of a new one" },
  { keys: ["Esc"], does: "Close what is open" },
];

/** "?": what the keys do. */
export function ShortcutsHelp({ isOpen, onOpenChange }: ShortcutsHelpProps) {
  const [hasSingleKeys, setHasSingleKeys] = useSingleKeyShortcuts();

  useKeyDown((event) => {
    if (event.key !== "?" || !hasSingleKeys || isTyping(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;

    event.preventDefault();
    onOpenChange(true);
  });

  return (
    <DialogPanel isOpen={isOpen} onOpenChange={onOpenChange} title="Keyboard shortcuts" className="max-w-sm">
      <dl className="flex flex-col px-4 py-2">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex h-9 items-center justify-between gap-4 text-[13px]">
            <dt>{does}</dt>
            <dd>
              <KeyCombination keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <label className="flex items-center gap-2 border-t px-4 py-3 text-[13px]">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={hasSingleKeys}
          onChange={(event) => setHasSingleKeys(event.target.checked)}
        />
        Use shortcuts of a single key
      </label>
    </DialogPanel>
  );
}
