"use client";

import { useState } from "react";
import { CommandPalette } from "@/components/command-palette";
import { ShortcutsHelp } from "@/components/shortcuts-help";
import { KeyCombination } from "@/components/ui/key-combination";

const buttonClasses =
  "flex h-8 items-center justify-between rounded-md px-2 text-[13px] text-muted transition-colors duration-100 hover:bg-raised hover:text-ink";

/** The palette and the list of shortcuts, for keys and for the mouse. */
export function HelpButtons() {
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  return (
    <div className="flex flex-col gap-0.5">
      <button type="button" className={buttonClasses} onClick={() => setIsPaletteOpen(true)}>
        Commands
        <KeyCombination keys={["Mod", "K"]} />
      </button>
      <button type="button" className={buttonClasses} onClick={() => setIsHelpOpen(true)}>
        Shortcuts
        <KeyCombination keys={["?"]} />
      </button>
      <CommandPalette
        isOpen={isPaletteOpen}
        onOpenChange={setIsPaletteOpen}
        onHelp={() => setIsHelpOpen(true)}
      />
      <ShortcutsHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </div>
  );
}
