"use client";

import { Command } from "cmdk";
import { useRef } from "react";
import { CommandItems } from "./command-items";
import { rankCommand } from "./command-rank";
import { Dialog } from "./ui/dialog";

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Opens the list of shortcuts. */
  onHelp: () => void;
};

/** Every place, switch and video by its name. */
export function CommandPalette({ isOpen, onOpenChange, onHelp }: CommandPaletteProps) {
  const chosen = useRef<() => void>(null);

  function choose(action: () => void) {
    chosen.current = action;
    onOpenChange(false);
  }

  // Not before: the list of shortcuts has to remember where the focus was.
  function runChosen() {
    chosen.current?.();
    chosen.current = null;
  }

  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} onClosed={runChosen} title="Commands" isTitleHidden>
      <Command label="Commands" loop filter={rankCommand}>
        <Command.Input
          placeholder="Search commands and videos"
          className="h-12 w-full border-b bg-transparent pr-12 pl-4 text-sm -outline-offset-2 placeholder:text-muted-foreground"
        />
        <CommandItems onChoose={choose} onHelp={onHelp} />
      </Command>
    </Dialog>
  );
}
